using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Zichtlijn.Local.Plan;
using Zichtlijn.Platform.Http;
using Zichtlijn.TestSupport.Servers;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Gateway.Tests;

/// <summary>
/// The gateway as it runs, with a real identity provider and a real database, before one stand-in for all services that
/// keeps what arrives. Triage is away.
/// </summary>
public sealed class GatewayHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-gateway-");
    private readonly SocketsHttpHandler _connections = new() { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };
    private readonly TestServers _servers = new();
    private readonly int _port = PortPlan.FindFree(2);
    private WebApplication? _behind;
    private IdentityProcess? _provider;
    private GatewayInstance? _gateway;

    /// <summary>The headers of each request that came through, by path.</summary>
    public ConcurrentDictionary<string, Dictionary<string, string>> Arrived { get; } = new(StringComparer.Ordinal);

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Its database of sessions.</summary>
    public string Store { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _servers.InitializeAsync();
        Store = await _servers.NewDatabaseAsync("gateway");
        _behind = StandIn();
        await _behind.StartAsync();
        _provider = new IdentityProcess(Address, _port + 1, _folder.FullName);
        await _provider.StartAsync();
        _gateway = Another(port: _port);
    }

    /// <summary>One more instance of the gateway, on the same keys and database.</summary>
    /// <param name="provider">Where it calls the provider, when not where it is.</param>
    public GatewayInstance Another(TimeProvider? clock = null, string? store = null, string? provider = null, int port = 0) => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Store"] = store ?? Store,
            ["Zichtlijn:Keys:Folder"] = Path.Combine(_folder.FullName, "keys"),
            ["Zichtlijn:PublicAddress"] = Address.GetLeftPart(UriPartial.Authority),
            ["Zichtlijn:Identity:Authority"] = _provider!.Issuer,
            ["Zichtlijn:Identity:InternalAddress"] = provider ?? _provider.InternalAddress,
            ["Zichtlijn:Identity:ClientSecret"] = IdentityProcess.ClientSecret,
            ["Zichtlijn:Services:Identity"] = new Uri(_provider.InternalAddress).GetLeftPart(UriPartial.Authority),
            ["Zichtlijn:Services:Reporting"] = _behind!.Urls.First(),
            ["Zichtlijn:Services:Investigations"] = _behind.Urls.First(),
            ["Zichtlijn:Services:Sanctioning"] = _behind.Urls.First(),
            ["Zichtlijn:Services:Reflection"] = _behind.Urls.First(),
            ["Zichtlijn:Services:Restoration"] = _behind.Urls.First(),
            ["Zichtlijn:Services:Dashboard"] = _behind.Urls.First(),
            ["Zichtlijn:Services:Portal"] = _behind.Urls.First(),
            ["Zichtlijn:Services:Triage"] = "http://127.0.0.1:1",
        },
        clock ?? TimeProvider.System, port);

    /// <summary>Of a provider that takes back every session: the stand-in plays it.</summary>
    public string ProviderThatRefuses => _behind!.Urls.First() + "/refusing";

    public HttpClient Client() => new(_connections, disposeHandler: false) { BaseAddress = Address };

    /// <summary>A browser that was never here.</summary>
    public CookieBrowser Browser() => new(Client());

    /// <summary>What came through when this browser asked a service, at the gateway or another instance of it.</summary>
    public async Task<Dictionary<string, string>> AskAsync(CookieBrowser browser, GatewayInstance? at = null, params (string Name, string Value)[] headers)
    {
        var path = $"/api/reporting/v1/asked-{Guid.NewGuid():n}";
        using var response = await browser.GetAsync(new Uri(at?.Address ?? Address, path).AbsoluteUri, headers);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return Arrived[path];
    }

    public async ValueTask DisposeAsync()
    {
        await (_gateway?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_provider?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_behind?.DisposeAsync() ?? ValueTask.CompletedTask);
        _connections.Dispose();
        await _servers.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private WebApplication StandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var behind = builder.Build();
        behind.MapGet("/refusing/.well-known/openid-configuration", () => new { issuer = _provider!.Issuer, token_endpoint = _provider.Issuer + "/connect/token", jwks_uri = _provider.Issuer + "/keys" });
        behind.MapGet("/refusing/keys", () => new { keys = Array.Empty<object>() });
        behind.MapPost("/refusing/connect/token", () => Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest));
        behind.MapPost("/api/reporting/v1/receipt-sessions", TryCode);
        behind.MapPost("/nl/my-report", TryCode);
        behind.MapFallback(async http =>
        {
            Arrived[http.Request.Path + http.Request.QueryString] = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            await http.Request.Body.CopyToAsync(Stream.Null);
            await http.Response.WriteAsync("from behind");
        });
        return behind;

        // As reporting and the portal do it.
        static async Task TryCode(HttpContext http)
        {
            using var body = new StreamReader(http.Request.Body);
            var isRight = await body.ReadToEndAsync() == "right";
            http.Response.StatusCode = isRight ? StatusCodes.Status201Created
                : SpentGuesses.AreSpent(http) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        }
    }
}

[CollectionDefinition(Name)]
public sealed class BeforeTheServices : ICollectionFixture<GatewayHost>
{
    public const string Name = "gateway before a stand-in";
}
