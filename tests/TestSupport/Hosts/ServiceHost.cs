using System.Net.Http.Headers;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.TestSupport.Hosts;

/// <summary>
/// A service as it runs: its own Program on Kestrel, an empty database, the real broker. It trusts tokens that the
/// tests sign.
/// </summary>
/// <typeparam name="TEntryPoint">Any type of the service's assembly.</typeparam>
/// <param name="endpoint">Name of the service's queue.</param>
public abstract class ServiceHost<TEntryPoint>(string endpoint) : IAsyncLifetime
    where TEntryPoint : class
{
    private readonly TestServers _servers = new();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("zichtlijn-keys-");
    private readonly SocketsHttpHandler _connections = new() { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };
    private Factory? _factory;

    public IServiceProvider Services => _factory!.Services;

    public string Broker => _servers.Broker;

    public string Endpoint => endpoint;

    /// <summary>What tokens for this service name as audience.</summary>
    public string Audience => IdentitySettings.AudienceOf(endpoint);

    /// <summary>Its <c>ConnectionStrings:Store</c>.</summary>
    public string Store { get; private set; } = "";

    /// <summary>Its <c>ConnectionStrings:Keys</c>.</summary>
    public string Keys { get; private set; } = "";

    /// <summary>Its <c>ConnectionStrings:News</c>; other services have none.</summary>
    public string News { get; private set; } = "";

    /// <summary>Where its destruction ledger lies.</summary>
    public string Ledgers => Path.Combine(_keys.FullName, "destruction-ledger");

    /// <summary>What this service needs beside what every service needs.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>It has a database of addresses for mails.</summary>
    protected virtual bool KeepsAddresses => false;

    public async ValueTask InitializeAsync()
    {
        await _servers.InitializeAsync();
        Store = await _servers.NewDatabaseAsync(endpoint);
        Keys = await _servers.NewDatabaseAsync(endpoint + "_keys");
        News = KeepsAddresses ? await _servers.NewDatabaseAsync(endpoint + "_news") : "";
        await BrokerProbe.RemoveQueuesAsync(Broker, endpoint);
        _factory = new Factory(new Dictionary<string, string>(Settings, StringComparer.Ordinal)
        {
            ["ConnectionStrings:Store"] = Store,
            ["ConnectionStrings:Keys"] = Keys,
            ["ConnectionStrings:Broker"] = Broker,
            ["ConnectionStrings:News"] = News,
            ["Zichtlijn:Keys:Folder"] = _keys.FullName,
            ["Zichtlijn:Identity:Authority"] = TestTokens.Issuer,

            // Cases of tests are of any year: what is due in them is told when a test asks for it.
            ["Zichtlijn:Clock:Watch"] = "false",
        });
        _factory.UseKestrel(0);
        _factory.StartServer();

        // What is told before the queue is bound reaches nobody.
        await Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromMinutes(1));
    }

    /// <summary>A client without a token.</summary>
    public HttpClient Anybody() => new(_connections, disposeHandler: false) { BaseAddress = _factory!.ClientOptions.BaseAddress };

    /// <summary>A client with the token of a development account, for example <c>triage.ams</c>.</summary>
    public HttpClient As(string account) => WithToken(TokenOf(account, DateTimeOffset.UtcNow));

    /// <summary>A client of somebody who is no development account, for example a second officer of a part.</summary>
    public HttpClient As(DevelopmentAccount account) => WithToken(TestTokens.Of(account, Audience));

    /// <summary>Somebody who signed in too long ago for what needs a fresh sign-in.</summary>
    public HttpClient Stale(string account) => WithToken(TestTokens.Of(DevelopmentAccounts.Find(account)!, Audience, signedInAt: DateTimeOffset.UtcNow.AddMinutes(-6)));

    public HttpClient WithToken(string token)
    {
        var client = Anybody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <param name="issuedAt">When it was issued: long ago makes an expired one.</param>
    public string TokenOf(string account, DateTimeOffset issuedAt) =>
        TestTokens.Of(DevelopmentAccounts.Find(account) ?? throw new ArgumentException($"No account '{account}'.", nameof(account)), Audience, issuedAt);

    public virtual async ValueTask DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        _connections.Dispose();
        await _servers.DisposeAsync();
        _keys.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private sealed class Factory(IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<TEntryPoint>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development").UseContentRoot(AppContext.BaseDirectory).ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning));
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(TestTokens.Trust);
        }
    }
}
