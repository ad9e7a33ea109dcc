using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Zichtlijn.Gateway.Tests;

/// <summary>One process of the gateway.</summary>
public sealed class GatewayInstance : IAsyncDisposable
{
    private readonly Factory _factory;

    public GatewayInstance(IReadOnlyDictionary<string, string> settings, TimeProvider clock, int port)
    {
        _factory = new Factory(settings, clock);
        _factory.UseKestrel(port);
        _factory.StartServer();
    }

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    private sealed class Factory(IReadOnlyDictionary<string, string> settings, TimeProvider clock) : WebApplicationFactory<Session.CrossOriginProtection>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // The gateway's own appsettings.json, with its routes, lies beside the tests.
            builder.UseEnvironment("Development").UseContentRoot(AppContext.BaseDirectory).ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning));
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}

/// <summary>The time of this machine, and as much later as a test says.</summary>
public sealed class LaterClock : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
}
