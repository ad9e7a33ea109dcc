using Zichtlijn.Local.Plan;

namespace Zichtlijn.Local.Processes;

/// <summary>What every service is told in its environment; it is passed on besides the caller's own (OTEL_* among it).</summary>
public static class ServiceEnvironment
{
    /// <param name="addresses">Where each service listens, by the name of its definition.</param>
    /// <param name="store">The connection string of this service's database; null when it has none.</param>
    /// <param name="broker">The address of the broker; null when it needs none.</param>
    public static IReadOnlyDictionary<string, string?> For(
        IEnumerable<KeyValuePair<ServiceDefinition, Uri>> addresses, string keysFolder, string? store, Uri? broker)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Zichtlijn__Keys__Folder"] = keysFolder,
            ["ConnectionStrings__Store"] = store,
            ["ConnectionStrings__Broker"] = broker?.AbsoluteUri,
            // Administrators' keys to the servers are not for the services.
            ["ZICHTLIJN_STORE"] = null,
            ["ZICHTLIJN_BROKER"] = null,
        };
        foreach (var (service, address) in addresses)
        {
            environment[$"Zichtlijn__Services__{service.ConfigurationName}"] = address.GetLeftPart(UriPartial.Authority);
        }

        return environment;
    }
}
