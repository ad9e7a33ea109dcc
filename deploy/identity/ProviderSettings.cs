using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Identity;

/// <summary>Who the provider says it is, and whom it gives tokens for.</summary>
/// <param name="Issuer">The address under which browsers reach it, through the gateway.</param>
/// <param name="ClientSecret">What the gateway proves itself with.</param>
/// <param name="Audiences">One per service: <c>zichtlijn-triage</c>.</param>
internal sealed record ProviderSettings(Uri Issuer, string ClientSecret, IReadOnlyList<string> Audiences)
{
    /// <summary>Asks for a token that every service accepts.</summary>
    public const string EveryService = "zichtlijn";

    private static readonly string[] TakeNoTokens = ["Gateway", "Identity"];

    /// <summary>The only address to which a code is sent.</summary>
    public Uri Callback => new(Issuer, "/session/callback");

    public Uri SignedOut => new(Issuer, "/session/signed-out");

    public static ProviderSettings Of(IConfiguration configuration)
    {
        var identity = IdentitySettings.Of(configuration);
        var services = configuration.GetSection("Zichtlijn:Services").GetChildren().Select(s => s.Key);
        return new ProviderSettings(
            new Uri(identity.Authority),
            configuration["Zichtlijn:Identity:ClientSecret"] ?? throw new InvalidOperationException("Zichtlijn:Identity:ClientSecret is not set."),
            [.. services.Except(TakeNoTokens, StringComparer.OrdinalIgnoreCase).Select(IdentitySettings.AudienceOf)]);
    }

    /// <summary>The services that may read a token that was asked for with these scopes.</summary>
    public IEnumerable<string> AudiencesOf(IEnumerable<string> scopes)
    {
        var asked = scopes.ToHashSet(StringComparer.Ordinal);
        return asked.Contains(EveryService) ? Audiences : Audiences.Where(asked.Contains);
    }
}
