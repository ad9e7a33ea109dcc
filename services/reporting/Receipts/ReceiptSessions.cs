using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Receipts;

/// <summary>Short sessions that a receipt code opens. They are good for the reporter's own report and nothing else.</summary>
internal static class ReceiptSessions
{
    public const string Scheme = "receipt";
    public const string Policy = "receipt-session";
    private const string Issuer = "zichtlijn-reporting";
    private const string Audience = "zichtlijn-my-report";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    public static void AddReceiptSessions(this WebApplicationBuilder builder)
    {
        var key = new SymmetricSecurityKey(KeyFolder.For(builder.Configuration, builder.Environment).Read("receipt-session"));
        builder.Services.AddSingleton(new ReceiptSessionKey(new SigningCredentials(key, SecurityAlgorithms.HmacSha256)));
        builder.Services.AddAuthentication().AddJwtBearer(Scheme, options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.IssuerSigningKey = key;
            options.TokenValidationParameters.ValidIssuer = Issuer;
            options.TokenValidationParameters.ValidAudience = Audience;
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
            options.TokenValidationParameters.ClockSkew = TimeSpan.Zero;
            options.Events = new() { OnTokenValidated = EndsWithItsReport };
        });
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy =>
            policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
    }

    public static void MapReceiptSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/receipt-sessions", Open).AllowAnonymous()
            .WithName("open-receipt-session").WithSummary("Open a session of 20 minutes with a receipt code.")
            .Produces<ReceiptSession>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        routes.MapPost("/receipt-session-renewals", Renew).RequireAuthorization(Policy)
            .WithName("renew-receipt-session").WithSummary("Exchange a session that still runs for a new one.")
            .Produces<ReceiptSession>(StatusCodes.Status201Created);
    }

    /// <summary>The report that the session was opened for.</summary>
    public static Guid ReportId(this ClaimsPrincipal reporter) => Guid.Parse(reporter.FindFirstValue(Claims.Subject)!);

    private static async Task<IResult> Open(
        OpenReceiptSession request, HttpContext http, IQuerySession session, ReceiptSecrets secrets, ReceiptSessionKey key, [FromKeyedServices(SessionTime.Key)] TimeProvider clock, CancellationToken cancellationToken)
    {
        // A code of the wrong form is looked up as well: the answer takes the same way and the same time.
        var wellFormed = ReceiptCode.TryRead(request.ReceiptCode, out var code);
        var receipt = await session.LoadAsync<Receipt>(secrets.LookUp(wellFormed ? code : ReceiptCode.New()), cancellationToken);
        return receipt is not null
            ? Results.Created((string?)null, key.Issue(receipt.ReportId, clock.GetUtcNow()))
            : SpentGuesses.Or(http, ReportErrors.UnknownReceiptCode).ToResult();
    }

    /// <summary>A session of a report that was destroyed meanwhile is as unknown as its code.</summary>
    private static async Task EndsWithItsReport(TokenValidatedContext context)
    {
        await using var session = context.HttpContext.RequestServices.GetRequiredService<IDocumentStore>().QuerySession();
        if (await session.LoadAsync<Tombstone>(context.Principal!.ReportId(), context.HttpContext.RequestAborted) is not null)
        {
            context.Fail("The report is not there any more.");
        }
    }

    private static IResult Renew(ClaimsPrincipal reporter, ReceiptSessionKey key, [FromKeyedServices(SessionTime.Key)] TimeProvider clock) =>
        Results.Created((string?)null, key.Issue(reporter.ReportId(), clock.GetUtcNow()));

    internal sealed record ReceiptSessionKey(SigningCredentials Credentials)
    {
        public ReceiptSession Issue(Guid reportId, DateTimeOffset now)
        {
            var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                Subject = new ClaimsIdentity([new Claim(Claims.Subject, reportId.ToString())]),
                IssuedAt = now.UtcDateTime,
                NotBefore = now.UtcDateTime,
                Expires = (now + Lifetime).UtcDateTime,
                SigningCredentials = Credentials,
            });
            return new ReceiptSession(token, now + Lifetime);
        }
    }
}
