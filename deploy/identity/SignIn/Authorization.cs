using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Zichtlijn.Identity.Tokens;
using Zichtlijn.Platform.Authentication;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Zichtlijn.Identity.SignIn;

/// <summary>
/// <c>/connect/authorize</c>: shows the accounts, and sends the code for the one that was chosen. There is no session
/// here: whoever comes chooses anew, so every sign-in is a fresh one.
/// </summary>
internal static class Authorization
{
    public const string AccountField = "account";
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static IResult Answer(HttpContext http, ProviderSettings settings, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.HasPromptValue(PromptValues.None))
        {
            return Results.Forbid(Error(Errors.LoginRequired, "Nobody is signed in here."), [Scheme]);
        }

        var chosen = HttpMethods.IsPost(http.Request.Method) ? DevelopmentAccounts.Find((string?)request[AccountField] ?? "") : null;
        return chosen is null
            ? new RazorComponentResult<SignInPage>(new { Asked = Parameters(request) })
            : Results.SignIn(AccountPrincipal.Of(chosen, clock.GetUtcNow(), request.GetScopes(), settings), authenticationScheme: Scheme);
    }

    /// <summary>Nothing to end here: leads back to whom it came from.</summary>
    public static IResult SignOut() => Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Scheme]);

    /// <summary>What was asked comes back with the chosen account.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Parameters(OpenIddictRequest request) =>
        [.. request.GetParameters().Where(p => p.Key != AccountField).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value ?? ""))];

    private static AuthenticationProperties Error(string error, string why) => new(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = why,
    });
}
