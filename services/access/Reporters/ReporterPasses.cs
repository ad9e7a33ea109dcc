using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Access.Reporters;

/// <summary>
/// The way of a reporter, who has a receipt code and no account, to a service that keeps something for them. The social desk knows
/// the code and gives a pass; every other service has its public key alone. So nobody who can check a pass can make one, and no pass
/// opens more than one case in one service.
/// </summary>
public static class ReporterPasses
{
    public const string Scheme = "reporter-pass";
    public const string Policy = "reporter-pass";

    /// <summary>Stands for any reporter where others have their account and their role: in events and in the access log.</summary>
    public const string Reporter = "reporter";

    /// <summary>As short as a page needs: a new one is given for the asking, as long as the session of the reporter runs.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    internal const string KeyName = "reporter-passes";
    internal const string Issuer = "zichtlijn-reporting";

    /// <summary>Tells a pass from any other token, whoever signed it.</summary>
    internal const string TokenType = "pass+jwt";

    private const string Case = "case";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <param name="service">The name that passes for this process carry in their audience.</param>
    /// <exception cref="InvalidOperationException">There is no public key: fails here, at start-up.</exception>
    public static void AddReporterPasses(this WebApplicationBuilder builder, string service)
    {
        SecurityKey[] keys =
            [.. KeyFolder.For(builder.Configuration, builder.Environment).ReadPublic(KeyName).Select(k => new ECDsaSecurityKey(k) { KeyId = SigningKeys.IdOf(k) })];
        builder.Services.AddAuthentication().AddJwtBearer(Scheme, options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.IssuerSigningKeys = keys;
            options.TokenValidationParameters.ValidIssuer = Issuer;
            options.TokenValidationParameters.ValidAudience = IdentitySettings.AudienceOf(service);
            options.TokenValidationParameters.ValidTypes = [TokenType];
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256];
            options.TokenValidationParameters.ClockSkew = ClockSkew;
            options.Events = new() { OnTokenValidated = BecomeReporter };
        });
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
    }

    /// <summary>The case that the pass opens.</summary>
    public static Guid CaseId(this ClaimsPrincipal reporter) => Guid.Parse(reporter.FindFirstValue(Case)!);

    /// <summary>Whoever has a pass is nobody by account. With the destruction of a case its passes end, as the sessions of its reporter do.</summary>
    private static async Task BecomeReporter(TokenValidatedContext context)
    {
        if (!Guid.TryParse(context.Principal!.FindFirstValue(Claims.Subject), out var caseId))
        {
            context.Fail("A pass is of a case.");
            return;
        }

        await using var session = context.HttpContext.RequestServices.GetRequiredService<IDocumentStore>().QuerySession();
        if (await session.LoadAsync<Tombstone>(caseId, context.HttpContext.RequestAborted) is not null)
        {
            context.Fail("The case is not there any more.");
            return;
        }

        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(Claims.Subject, Reporter), new Claim(Claims.Role, Reporter), new Claim(Case, caseId.ToString())], Scheme, Claims.Subject, Claims.Role));
    }
}
