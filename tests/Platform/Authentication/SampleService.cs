using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport.Hosts;

namespace Zichtlijn.Platform.Tests.Authentication;

/// <summary>A service with nothing but the platform's defaults: one address for everybody who signed in, one that wants it fresh, one that wants it fresh of some.</summary>
internal sealed class SampleService : IAsyncDisposable
{
    public const string Name = "sample";
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-keys-");
    private readonly WebApplication _app;

    /// <param name="settings">Beside a provider that is away.</param>
    /// <param name="trustTests">Whether it knows the key that tests sign with.</param>
    public SampleService(IReadOnlyDictionary<string, string?>? settings = null, bool trustTests = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Zichtlijn:Keys:Folder"] = _keys.FullName,
            ["Zichtlijn:Identity:Authority"] = TestTokens.Issuer,
            ["Zichtlijn:Identity:InternalAddress"] = "http://127.0.0.1:1/identity",
        }).AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        builder.AddZichtlijnDefaults(Name);
        if (trustTests)
        {
            TestTokens.Trust(builder.Services);
        }

        _app = builder.Build();
        _app.UseApiDefaults();
        _app.MapGet("/open-to-staff", (HttpContext http) => $"{http.User.Account()} {http.User.Role()} {http.User.OrganisationalPart()}").RequireAuthorization();
        _app.MapPost("/unmask", (HttpContext http) => http.User.Account()).RequireRoles(Roles.Desk).RequireFreshSignIn();
        _app.MapGet("/reporter", (HttpContext http) => http.User.Account()).RequireRoles(Roles.Desk, Roles.Triage).RequireFreshSignIn(except: Roles.Desk);
    }

    public async Task<HttpClient> StartAsync(string? token = null)
    {
        await _app.StartAsync();
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _keys.Delete(recursive: true);
    }
}
