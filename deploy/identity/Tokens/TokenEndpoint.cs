using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Zichtlijn.Platform.Authentication;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Zichtlijn.Identity.Tokens;

/// <summary><c>POST /connect/token</c>. What is sealed in a code or refresh token was checked before it comes here.</summary>
internal static class TokenEndpoint
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static async Task<IResult> Answer(HttpContext http, ProviderSettings settings, UsedCodes codes, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.GrantType == AccountGrant.GrantType)
        {
            return AccountGrant.PrincipalOf(request, settings, clock.GetUtcNow()) is { } account
                ? Results.SignIn(account, authenticationScheme: Scheme)
                : Refuse("There is no such account.");
        }

        if (request.IsAuthorizationCodeGrantType() && !codes.TryUse(request.Code!))
        {
            return Refuse("This code was used before.");
        }

        var sealedIn = await http.AuthenticateAsync(Scheme);
        return sealedIn.Principal is { } principal && DevelopmentAccounts.Find(principal.GetClaim(OpenIddictConstants.Claims.Subject) ?? "") is not null
            ? Results.SignIn(principal, authenticationScheme: Scheme)
            : Refuse("This account is gone.");
    }

    private static IResult Refuse(string why) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = why,
        }),
        [Scheme]);
}
