using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Authentication;

/// <summary>Bearer tokens, checked by every service itself. What names no policy is denied (see <c>MapApi</c>).</summary>
public static class AuthenticationSetup
{
    internal static void AddStaffAuthentication(this WebApplicationBuilder builder)
    {
        // Fails here, at start-up, rather than at the first request of somebody who is not allowed in.
        if (!builder.Environment.IsDevelopment() && builder.Configuration["Zichtlijn:Identity:Authority"] is null)
        {
            throw new InvalidOperationException(
                "Zichtlijn:Identity:Authority is not set. Development accounts exist in the Development environment only.");
        }

        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.NameClaimType = Claims.Subject;
            options.TokenValidationParameters.RoleClaimType = Claims.Role;
            if (builder.Environment.IsDevelopment())
            {
                var tokens = new DevelopmentTokens(KeyFolder.For(builder.Configuration, builder.Environment));
                options.TokenValidationParameters.IssuerSigningKey = tokens.Key;
                options.TokenValidationParameters.ValidIssuer = DevelopmentTokens.Issuer;
                options.TokenValidationParameters.ValidAudience = DevelopmentTokens.Audience;
                options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
            }
            else
            {
                options.Authority = builder.Configuration["Zichtlijn:Identity:Authority"];
                options.Audience = builder.Configuration["Zichtlijn:Identity:Audience"] ?? DevelopmentTokens.Audience;
            }
        });
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
}
