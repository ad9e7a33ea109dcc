using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace Zichtlijn.Platform.Authentication;

/// <summary>Bearer tokens, checked by every service itself. What names no policy is denied (see <c>MapApi</c>).</summary>
public static class AuthenticationSetup
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>A secret that is shared between two parties signs nothing here: only the provider's own private key.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
    ];

    /// <param name="service">The name that tokens for this process carry in their audience.</param>
    /// <exception cref="InvalidOperationException">
    /// No provider is set: fails here, at start-up, rather than at the first request of somebody who is not allowed in.
    /// </exception>
    internal static void AddStaffAuthentication(this WebApplicationBuilder builder, string service)
    {
        var identity = IdentitySettings.Of(builder.Configuration);
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.Authority = identity.Authority;
            options.MetadataAddress = identity.MetadataAddress;
            options.RequireHttpsMetadata = !builder.Environment.IsDevelopment();
            options.BackchannelHttpHandler = identity.BackChannel();
            options.TokenValidationParameters.ValidIssuer = identity.Authority;
            options.TokenValidationParameters.ValidAudience = identity.Audience ?? IdentitySettings.AudienceOf(service);
            options.TokenValidationParameters.ValidTypes = identity.TokenTypes;
            options.TokenValidationParameters.ValidAlgorithms = Algorithms;
            options.TokenValidationParameters.ClockSkew = ClockSkew;
            options.TokenValidationParameters.NameClaimType = Claims.Subject;
            options.TokenValidationParameters.RoleClaimType = Claims.Role;
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    ProviderClaims.Rename((ClaimsIdentity)context.Principal!.Identity!, identity.Claims);
                    RefuseSeveralRoles(context);
                    return Task.CompletedTask;
                },
                OnAuthenticationFailed = context => EnsureProviderIsThere(context.Exception, context.Options, context.HttpContext.RequestAborted),
            };
        });
        builder.Services.AddSingleton<IAuthorizationHandler, FreshSignInCheck>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, FreshSignInAnswer>();
        builder.Services.AddAuthorization();
    }

    /// <summary>Only these roles may call the endpoint.</summary>
    public static TBuilder RequireRoles<TBuilder>(this TBuilder builder, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(roles));

    /// <summary>The account that acts.</summary>
    public static string Account(this ClaimsPrincipal user) => user.FindFirstValue(Claims.Subject)!;

    public static string Role(this ClaimsPrincipal user) => user.FindFirstValue(Claims.Role)!;

    /// <summary>The part that the account belongs to; null when it is of the whole corps.</summary>
    public static string? OrganisationalPart(this ClaimsPrincipal user) => user.FindFirstValue(Claims.OrganisationalPart);

    /// <summary>
    /// Whoever has two roles would act in one and be judged by the other: who may see a case hangs on the role.
    /// Such an account needs two accounts.
    /// </summary>
    private static void RefuseSeveralRoles(TokenValidatedContext context)
    {
        if (context.Principal!.FindAll(Claims.Role).Select(c => c.Value).Distinct(StringComparer.Ordinal).Count(Roles.All.Contains) > 1)
        {
            context.Fail("A token names one role of Zichtlijn, not several.");
        }
    }

    /// <summary>
    /// While the provider's keys cannot be read nobody's token can be checked. That is no reason to call a token wrong:
    /// the failure to read them is answered as any other part that is away (503).
    /// </summary>
    private static async Task EnsureProviderIsThere(Exception failure, JwtBearerOptions options, CancellationToken cancellationToken)
    {
        if (failure is not SecurityTokenSignatureKeyNotFoundException || options.ConfigurationManager is null)
        {
            return;
        }

        try
        {
            await options.ConfigurationManager.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            throw new TimeoutException("The identity provider does not tell its keys.", e);
        }
    }
}
