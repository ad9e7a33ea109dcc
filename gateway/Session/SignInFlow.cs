using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Gateway.Session;

/// <summary>What happens between leaving for the provider and coming back from it.</summary>
internal static class SignInFlow
{
    public static readonly PathString Callback = "/session/callback";
    private const string Replaces = "replaces";
    private const string FailedPage = "/staff/sign-in?failed";

    /// <param name="session">The session that the browser has now; it ends when the new one begins.</param>
    public static OpenIdConnectChallengeProperties Begin(string returnUrl, StaffSession? session)
    {
        var properties = new OpenIdConnectChallengeProperties { RedirectUri = returnUrl };
        if (session is not null)
        {
            properties.Items[Replaces] = Convert.ToBase64String(session.Id);
        }

        return properties;
    }

    public static void Follow(OpenIdConnectEvents events)
    {
        events.OnRedirectToIdentityProvider = context =>
        {
            // Pages are below their language, and the provider may know it too.
            context.ProtocolMessage.UiLocales = context.Properties.RedirectUri switch
            {
                ['/', 'n', 'l', ..] => "nl",
                ['/', 'e', 'n', ..] => "en",
                _ => null,
            };
            return Task.CompletedTask;
        };
        events.OnTicketReceived = async context =>
        {
            // Of who it is the session keeps the account; everything else is in the tokens.
            context.Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Claims.Subject, context.Principal!.Account())], SessionSetup.Staff));
            if (context.Properties!.Items.Remove(Replaces, out var replaced))
            {
                await context.HttpContext.RequestServices.GetRequiredService<SessionStore>().EndAsync(Convert.FromBase64String(replaced!));
            }

            // A session that the browser brings would be gone on with: a sign-in always begins a new one.
            context.Request.Headers.Cookie = default;
        };
        events.OnRemoteFailure = context =>
        {
            if (!Transient.Is(context.Failure))
            {
                context.Response.Redirect(FailedPage);
                context.HandleResponse();
            }

            return Task.CompletedTask;
        };
    }
}
