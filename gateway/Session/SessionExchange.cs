using Microsoft.AspNetCore.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Gateway.Session;

/// <summary>Exchanges the cookie of a session for a bearer token on the way in.</summary>
internal sealed class SessionExchange(RequestDelegate next, SessionTokens tokens)
{
    private const string RetryAfterSeconds = "5";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await PutToken(http);
            await next(http);
        }
        catch (Exception e) when (IsAway(e) && !http.Response.HasStarted)
        {
            // Sessions or the provider cannot be read now. Nobody is signed out for that: the same cookie works again later.
            http.Response.Clear();
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await Problems.Unavailable.ToResult().ExecuteAsync(http);
        }
    }

    private async Task PutToken(HttpContext http)
    {
        // The way back from the provider makes a session; it uses none.
        if (http.Request.Path == SignInFlow.Callback)
        {
            return;
        }

        if (HasSession(http.Request)
            && await http.AuthenticateAsync(SessionSetup.Staff) is { Succeeded: true, Ticket: { } ticket }
            && http.Features.Get<StaffSession>() is { } session
            && http.Request.Headers.Authorization.Count == 0
            && await tokens.CurrentAsync(session, ticket, http.RequestAborted) is { } token)
        {
            http.Request.Headers.Authorization = "Bearer " + token;
        }

        // Only what is passed on: the gateway's own endpoints take the session from here.
        if (!http.Request.Path.StartsWithSegments("/session", StringComparison.OrdinalIgnoreCase))
        {
            http.Request.Headers.Cookie = WithoutOwn(http.Request.Headers.Cookie.ToString());
        }
    }

    /// <summary>The database, or the provider: its metadata could not be read.</summary>
    private static bool IsAway(Exception e) => Transient.Is(e) || e is InvalidOperationException { InnerException: IOException };

    private static bool HasSession(HttpRequest request) =>
        request.Headers.Cookie.ToString().Contains(SessionSetup.OwnCookies[0], StringComparison.Ordinal);

    private static string WithoutOwn(string cookies) => string.Join("; ", cookies.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(c => !Array.Exists(SessionSetup.OwnCookies, own => c.StartsWith(own, StringComparison.Ordinal))));
}
