using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>
/// <c>GET /reports/{id}/reporter</c>: who made a report, for the desk, and for the one officer of triage to whom it was
/// granted. Without a grant it is not there, like the reporter of a report that is not there.
/// </summary>
internal static class ReadReporter
{
    public static void MapReadReporter(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/{reportId:guid}/reporter", Read).RequireRoles(Roles.Desk, Roles.Triage).RequireFreshSignIn(except: Roles.Desk)
            .WithName("read-reporter").WithSummary("Who made the report; that it was read is recorded first.")
            .Produces<ReporterIdentity>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid reportId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var (who, now) = (http.Colleague(), http.Now());
        if (await session.FindReport(http, reportId, who) is not { } report)
        {
            return await http.RefuseCase(reportId);
        }

        var grant = report.Requests.GrantOf(who.Mark, now);
        if (report.SeenBy(http, who) < Sight.Open && http.User.IsInRole(Roles.Desk))
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        if (report.SeenBy(http, who) < Sight.Open || !(report.MayKnowReporter(http) || grant is not null) || report.Reporter is not { } reporter)
        {
            return await http.RefuseCase(reportId);
        }

        var own = await keys.OfAsync(reportId, [reporter], http.RequestAborted);
        await http.LogAccess(AccessAction.Read, reportId, DecideUnmaskEndpoints.LogReason);
        return Results.Ok(new ReporterIdentity(reportId, own.Reveal<ReporterContact>(Purpose.Reporter, reporter), grant?.Grant!.Until));
    }
}
