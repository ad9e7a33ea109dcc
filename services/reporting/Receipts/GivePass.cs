using System.Security.Claims;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Reporting.Receipts;

/// <summary>
/// <c>POST /my-report/passes</c>: a session is good for the own report and nothing else. What another service keeps for the reporter
/// opens with a pass of a few minutes, for that service alone.
/// </summary>
internal static class GivePass
{
    /// <summary>Those that keep something for reporters.</summary>
    private static readonly string[] Services = ["investigations", "restoration"];

    /// <exception cref="InvalidOperationException">There is no key to sign with.</exception>
    public static void AddPassSigning(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new PassSigning(KeyFolder.For(builder.Configuration, builder.Environment)));

    public static void MapGivePass(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/passes", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("give-pass").WithSummary("A pass of a few minutes to what another service keeps for you.")
            .Produces<ReporterPass>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status401Unauthorized);

    private static IResult Handle(
        AskPass request, ClaimsPrincipal reporter, PassSigning signing, [FromKeyedServices(SessionTime.Key)] TimeProvider clock)
    {
        var check = new Validation().Check(Services.Contains(request.Service, StringComparer.Ordinal), "service", $"Choose one of: {string.Join(", ", Services)}.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (token, until) = signing.Issue(request.Service!, reporter.ReportId(), clock.GetUtcNow());
        return Results.Created((string?)null, new ReporterPass(token, until));
    }
}
