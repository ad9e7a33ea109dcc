using OpenIddict.Abstractions;
using Zichtlijn.Platform.Authentication;
using Claims = System.Security.Claims;

namespace Zichtlijn.Identity.Tokens;

/// <summary>
/// A token for the name of an account, without a browser: for the command line, tests and made-up cases. No provider
/// but this one knows the grant.
/// </summary>
internal static class AccountGrant
{
    public const string GrantType = "urn:zichtlijn:account";

    /// <summary>Longer than a browser's: nobody renews it.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>Null for an account that does not exist.</summary>
    public static Claims.ClaimsPrincipal? PrincipalOf(OpenIddictRequest request, ProviderSettings settings, DateTimeOffset now)
    {
        if (DevelopmentAccounts.Find((string?)request["account"] ?? "") is not { } account)
        {
            return null;
        }

        var scopes = request.GetScopes();
        var principal = AccountPrincipal.Of(account, now, scopes.Length == 0 ? [ProviderSettings.EveryService] : scopes, settings);
        return principal.SetAccessTokenLifetime(Lifetime);
    }
}
