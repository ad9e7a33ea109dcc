using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Zichtlijn.Gateway.Session;

/// <summary>Signing in, signing in afresh, and signing out here or everywhere.</summary>
internal static class SessionEndpoints
{
    public static void UseStaffSessions(this WebApplication app)
    {
        app.UseMiddleware<CrossOriginProtection>();
        app.UsePublicAddress();
        app.UseMiddleware<SessionExchange>();
    }

    public static void MapStaffSessions(this WebApplication app)
    {
        var session = app.MapGroup("/session").AllowAnonymous().DisableAntiforgery();
        session.MapGet("/sign-in", (HttpContext http, string? returnUrl) => Leave(SignInFlow.Begin(Local(returnUrl), http.Features.Get<StaffSession>())));
        session.MapGet("/step-up", (HttpContext http, string? returnUrl) =>
        {
            var properties = SignInFlow.Begin(Local(returnUrl), http.Features.Get<StaffSession>());
            properties.Prompt = OpenIdConnectPrompt.Login;
            properties.MaxAge = TimeSpan.Zero;
            return Leave(properties);
        });
        session.MapPost("/sign-out", SignOut);
        session.MapPost("/sign-out-everywhere", async (HttpContext http, SessionStore sessions, IOptionsMonitor<OpenIdConnectOptions> options) =>
        {
            if (http.Features.Get<StaffSession>() is { } session)
            {
                await sessions.EndAllOfAsync(session.Account);
            }

            await SignOut(http, options);
        });
    }

    private static IResult Leave(OpenIdConnectChallengeProperties properties) => Results.Challenge(properties, [SessionSetup.Provider]);

    /// <summary>Ends the session here first; then, where it can be ended there too, the browser goes on to the provider.</summary>
    private static async Task SignOut(HttpContext http, IOptionsMonitor<OpenIdConnectOptions> options)
    {
        var signedIn = http.Features.Get<StaffSession>() is not null;
        await http.SignOutAsync(SessionSetup.Staff);
        http.Response.Headers.Location = "/";
        if (signedIn && await CanEndThere(options.Get(SessionSetup.Provider), http.RequestAborted))
        {
            await http.SignOutAsync(SessionSetup.Provider, new AuthenticationProperties { RedirectUri = "/" });
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private static async Task<bool> CanEndThere(OpenIdConnectOptions provider, CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await provider.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
            return !string.IsNullOrEmpty(configuration.EndSessionEndpoint);
        }
        catch (InvalidOperationException)
        {
            // The provider is away. Here the session is over, and that is what was asked.
            return false;
        }
    }

    /// <summary>Only a path of our own: a link to elsewhere would be a gift to a phisher.</summary>
    internal static string Local(string? url) =>
        url is ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl) ? url : "/";

    /// <summary>
    /// Behind a proxy that ends TLS the gateway sees another address than browsers do. Where the provider sends people
    /// back to, and which host holds the cookies, follows from <c>Zichtlijn:PublicAddress</c> then.
    /// </summary>
    private static void UsePublicAddress(this WebApplication app)
    {
        if (app.Configuration["Zichtlijn:PublicAddress"] is not { } configured)
        {
            return;
        }

        var address = new Uri(configured);
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments("/session", StringComparison.OrdinalIgnoreCase))
            {
                return next(http);
            }

            // On one's own machine a cookie of localhost does not come back to 127.0.0.1: whoever came by another name
            // begins anew at the right one. (Elsewhere the other name may be what a proxy calls us.)
            if (address.IsLoopback && HttpMethods.IsGet(http.Request.Method) && http.Request.Host.Value != address.Authority)
            {
                http.Response.Redirect(new Uri(address, http.Request.Path + http.Request.QueryString).AbsoluteUri);
                return Task.CompletedTask;
            }

            (http.Request.Scheme, http.Request.Host) = (address.Scheme, new HostString(address.Authority));
            return next(http);
        });
    }
}
