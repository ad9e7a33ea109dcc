using Zichtlijn.Local;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>The demo identity provider as a process, for a gateway of the test's own.</summary>
/// <param name="gateway">Where the gateway is, under whose address browsers reach the provider.</param>
/// <param name="port">Where the provider listens.</param>
/// <param name="folder">Keys, logs and state.</param>
public sealed class IdentityProcess(Uri gateway, int port, string folder, string environment = "Development") : IAsyncDisposable
{
    public const string ClientSecret = "secret-of-the-tests";
    private readonly ServiceProcess _process = new(
        "identity", Workplace.Find().Assembly("Zichtlijn.Identity"), new Uri($"http://127.0.0.1:{port}"), Path.Combine(folder, "run"), Path.Combine(folder, "logs"),
        new Dictionary<string, string?>(Environment(gateway, port, folder), StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["DOTNET_ENVIRONMENT"] = environment,
        });

    /// <summary>What tokens name as issuer.</summary>
    public string Issuer { get; } = ServiceEnvironment.IdentityAt(gateway.GetLeftPart(UriPartial.Authority));

    /// <summary>Where it answers without the gateway.</summary>
    public string InternalAddress { get; } = ServiceEnvironment.IdentityAt($"http://127.0.0.1:{port}");

    /// <summary>The file of what it says.</summary>
    public string Log { get; } = Path.Combine(folder, "logs", "identity.log");

    public Task StartAsync() => _process.StartAndWaitAsync();

    public Task StopAsync() => _process.StopAsync();

    public async ValueTask DisposeAsync() => await _process.StopAsync();

    private static IReadOnlyDictionary<string, string?> Environment(Uri gateway, int port, string folder) => ServiceEnvironment.For(
        ServiceDefinition.All.ToDictionary(s => s, s => s.Name switch
        {
            ServiceDefinition.Gateway => gateway,
            ServiceDefinition.Identity => new Uri($"http://127.0.0.1:{port}"),
            _ => new Uri("http://127.0.0.1:1"),
        }), Path.Combine(folder, "keys"), Path.Combine(folder, "clock.json"), store: null, keys: null, broker: null, ClientSecret);
}
