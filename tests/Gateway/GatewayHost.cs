using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Zichtlijn.Gateway.Tests;

/// <summary>The gateway as it runs, before one stand-in for all services that keeps what arrives. Triage is away.</summary>
public sealed class GatewayHost : IAsyncLifetime
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-keys-");
    private readonly SocketsHttpHandler _connections = new() { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };
    private WebApplication? _behind;
    private Factory? _factory;

    /// <summary>The headers of each request that came through, by path.</summary>
    public ConcurrentDictionary<string, Dictionary<string, string>> Arrived { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        _behind = builder.Build();
        _behind.Run(async http =>
        {
            Arrived[http.Request.Path + http.Request.QueryString] = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            await http.Request.Body.CopyToAsync(Stream.Null);
            await http.Response.WriteAsync("from behind");
        });
        await _behind.StartAsync();
        _factory = new Factory(_keys.FullName, _behind.Urls.First());
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    public HttpClient Client() => new(_connections, disposeHandler: false) { BaseAddress = _factory!.ClientOptions.BaseAddress };

    /// <summary>Signs in and gives the cookie.</summary>
    public async Task<string> SignInAsync(string account)
    {
        using var response = await PostFormAsync("/session/sign-in", ("account", account));
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("zl-staff=", StringComparison.Ordinal)).Split(';')[0];
    }

    public async Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Client().PostAsync(path, form);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory!.DisposeAsync();
        await _behind!.DisposeAsync();
        _connections.Dispose();
        _keys.Delete(recursive: true);
    }

    private sealed class Factory(string keys, string behind) : WebApplicationFactory<Session.CrossOriginProtection>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // The gateway's own appsettings.json, with its routes, lies beside the tests.
            builder.UseEnvironment("Development").UseContentRoot(AppContext.BaseDirectory).ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning));
            builder.UseSetting("Zichtlijn:Keys:Folder", keys);
            foreach (var service in new[] { "Reporting", "Dashboard", "Portal" })
            {
                builder.UseSetting($"Zichtlijn:Services:{service}", behind);
            }

            builder.UseSetting("Zichtlijn:Services:Triage", "http://127.0.0.1:1");
        }
    }
}

[CollectionDefinition(Name)]
public sealed class BeforeTheServices : ICollectionFixture<GatewayHost>
{
    public const string Name = "gateway before a stand-in";
}
