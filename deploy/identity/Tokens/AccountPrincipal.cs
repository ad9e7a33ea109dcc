using System.Globalization;
using System.Security.Claims;
using OpenIddict.Abstractions;
using Zichtlijn.Platform.Authentication;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Claims = Zichtlijn.Platform.Authentication.Claims;

namespace Zichtlijn.Identity.Tokens;

/// <summary>What tokens say of an account.</summary>
internal static class AccountPrincipal
{
    /// <param name="signedInAt">When the person chose the account; <c>auth_time</c> of all tokens that follow from it.</param>
    public static ClaimsPrincipal Of(DevelopmentAccount account, DateTimeOffset signedInAt, IEnumerable<string> scopes, ProviderSettings settings)
    {
        var asked = scopes.ToArray();
        var identity = new ClaimsIdentity("demo", Claims.Subject, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Name)
            .SetClaim(Claims.Name, account.DisplayName)
            .SetClaim(Claims.Role, account.Role)
            .SetClaim(Claims.OrganisationalPart, account.OrganisationalPart);
        identity.AddClaim(new Claim(Claims.AuthenticatedAt, signedInAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64));
        identity.SetScopes(asked);
        identity.SetResources(settings.AudiencesOf(asked));

        // The identity token travels through the browser when signing out: it names the account and nothing else.
        identity.SetDestinations(claim => claim.Type is Claims.Subject or Claims.AuthenticatedAt
            ? [Destinations.AccessToken, Destinations.IdentityToken]
            : [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }
}
