using Zichtlijn.Local.Plan;

namespace Zichtlijn.Local.Processes;

/// <summary>What every service is told in its environment; it is passed on besides the caller's own (OTEL_* among it).</summary>
public static class ServiceEnvironment
{
    /// <param name="addresses">Where each service listens, by the name of its definition.</param>
    /// <param name="clockFile">Where the system's time is moved, see <c>./zichtlijn clock</c>.</param>
    /// <param name="store">The connection string of this service's database; null when it has none.</param>
    /// <param name="keys">The connection string of the database of this service's wrapped keys; null when it has none.</param>
    /// <param name="broker">The address of the broker; null when it needs none.</param>
    /// <param name="news">The connection string of the database of addresses for mails; null when it keeps none.</param>
    /// <param name="clientSecret">What the gateway proves itself with to the identity provider; null for all others.</param>
    public static IReadOnlyDictionary<string, string?> For(
        IReadOnlyDictionary<ServiceDefinition, Uri> addresses, string keysFolder, string clockFile, string? store, string? keys, Uri? broker, string? clientSecret,
        string? news = null)
    {
        var gateway = AddressOf(ServiceDefinition.Gateway);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Zichtlijn__Keys__Folder"] = keysFolder,
            ["Zichtlijn__Clock__File"] = clockFile,
            ["ConnectionStrings__Store"] = store,
            ["ConnectionStrings__Keys"] = keys,
            ["ConnectionStrings__News"] = news,
            ["ConnectionStrings__Broker"] = broker?.AbsoluteUri,
            // The provider's issuer is what browsers see; processes call it directly.
            ["Zichtlijn__PublicAddress"] = gateway,
            ["Zichtlijn__Identity__Authority"] = IdentityAt(gateway),
            ["Zichtlijn__Identity__InternalAddress"] = IdentityAt(AddressOf(ServiceDefinition.Identity)),
            ["Zichtlijn__Identity__ClientSecret"] = clientSecret,
            // Administrators' keys to the servers are not for the services.
            ["ZICHTLIJN_STORE"] = null,
            ["ZICHTLIJN_BROKER"] = null,
        };
        foreach (var (service, address) in addresses)
        {
            environment[$"Zichtlijn__Services__{service.ConfigurationName}"] = address.GetLeftPart(UriPartial.Authority);
        }

        return environment;

        string AddressOf(string name) => addresses.First(a => a.Key.Name == name).Value.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Where the identity provider answers behind an address: the gateway's, or its own.</summary>
    public static string IdentityAt(string address) => address + "/identity";
}
