using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Platform.Authentication;

/// <summary>For acts that a forgotten, open session must not be able to do (step-up, RFC 9470).</summary>
public static class FreshSignIn
{
    /// <summary>How long ago the person may have signed in.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    public static Refusal Needed { get; } = new(
        "fresh-sign-in-needed", StatusCodes.Status401Unauthorized, "This needs a sign-in of the last five minutes. Sign in again and repeat it.");

    /// <summary>Whether somebody signed in within <see cref="MaxAge"/>.</summary>
    public static bool Holds(ClaimsPrincipal user, DateTimeOffset now) =>
        long.TryParse(user.FindFirst(Claims.AuthenticatedAt)?.Value, CultureInfo.InvariantCulture, out var seconds)
        && now.ToUnixTimeSeconds() - seconds <= MaxAge.TotalSeconds;

    /// <summary>Only who signed in within <see cref="MaxAge"/> may call the endpoint; others get <see cref="Needed"/>.</summary>
    /// <param name="except">Roles that may call it with any session.</param>
    public static TBuilder RequireFreshSignIn<TBuilder>(this TBuilder builder, params string[] except)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new FreshSignInRequirement(except)));
}

internal sealed record FreshSignInRequirement(IReadOnlyList<string> Except) : IAuthorizationRequirement;

internal sealed class FreshSignInCheck([FromKeyedServices(SessionTime.Key)] TimeProvider clock) : AuthorizationHandler<FreshSignInRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FreshSignInRequirement requirement)
    {
        if (requirement.Except.Any(context.User.IsInRole) || FreshSignIn.Holds(context.User, clock.GetUtcNow()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>
/// Notes whom their role or the age of their sign-in does not allow it, and tells a client that lacks nothing but freshness
/// what to do about it.
/// </summary>
internal sealed class FreshSignInAnswer : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    /// <summary>For the access log: the role may not do this at all.</summary>
    private const string NotOfRole = "not-of-role";

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var lacksFreshness = authorizeResult.AuthorizationFailure?.FailedRequirements.ToArray() is [FreshSignInRequirement];
        if (authorizeResult.Forbidden)
        {
            await RefusalLog.Write(context, lacksFreshness ? FreshSignIn.Needed.Code : NotOfRole);
        }

        if (!lacksFreshness)
        {
            await _others.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        context.Response.Headers.WWWAuthenticate =
            $"Bearer error=\"insufficient_user_authentication\", max_age=\"{FreshSignIn.MaxAge.TotalSeconds:0}\"";
        await FreshSignIn.Needed.ToResult().ExecuteAsync(context);
    }
}
