using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;
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

    /// <summary>The gateway's own cookies go no further; nobody behind it needs them.</summary>
    public static void DropCookies(HttpRequestHeaders headers)
    {
        if (!headers.TryGetValues(HeaderNames.Cookie, out var values))
        {
            return;
        }

        var others = values.SelectMany(v => v.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(c => !Array.Exists(SessionSetup.OwnCookies, own => c.StartsWith(own, StringComparison.Ordinal))).ToArray();
        headers.Remove(HeaderNames.Cookie);
        if (others.Length > 0)
        {
            headers.TryAddWithoutValidation(HeaderNames.Cookie, string.Join("; ", others));
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
            && IsPassedOn(http.Request)
            && await tokens.CurrentAsync(session, ticket, http.RequestAborted) is { } token)
        {
            http.Request.Headers.Authorization = "Bearer " + token;
        }
    }

    /// <summary>The gateway's own endpoints need no token: signing out works while the provider is away.</summary>
    private static bool IsPassedOn(HttpRequest request) =>
        request.Headers.Authorization.Count == 0 && !request.Path.StartsWithSegments("/session", StringComparison.OrdinalIgnoreCase);

    /// <summary>The database, or the provider: its metadata could not be read.</summary>
    private static bool IsAway(Exception e) => Transient.Is(e) || e is InvalidOperationException { InnerException: IOException };

    private static bool HasSession(HttpRequest request) =>
        request.Headers.Cookie.ToString().Contains(SessionSetup.OwnCookies[0], StringComparison.Ordinal);
}
