using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Recusing;

/// <summary>
/// <c>POST /reports/{id}/conflict-declarations</c> and <c>POST /reports/{id}/recusals</c>: somebody of the desk says
/// whether they have an interest in a report, before it opens.
/// </summary>
internal static class DeclareConflict
{
    public static void MapDeclareConflict(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reports/{reportId:guid}/conflict-declarations", Handle).RequireRoles(Roles.Desk)
            .WithName("declare-desk-conflict").WithSummary("Say whether you have an interest in the report.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/reports/{reportId:guid}/recusals", (Guid reportId, HttpContext http, IDocumentSession session, StaffDirectory staff) =>
                Decide(reportId, Interest.Present, http, session, staff)).RequireRoles(Roles.Desk)
            .WithName("recuse-from-report").WithSummary("Step back from the report: it is hidden from you everywhere.").ProducesDecision();
    }

    private static async Task<IResult> Handle(
        Guid reportId, Contracts.Access.Http.V1.DeclareConflict request, HttpContext http, IDocumentSession session, StaffDirectory staff)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        return check.Failed ? Problems.Invalid(check.Errors) : await Decide(reportId, request.Interest!.Value, http, session, staff);
    }

    private static Task<IResult> Decide(Guid reportId, Interest interest, HttpContext http, IDocumentSession session, StaffDirectory staff)
    {
        var officer = http.Colleague();
        return session.DecideOnReport(http, reportId, officer, Sight.Known, r => interest == Interest.None
            ? Declare(r, officer, http.Now())
            : Recuse(r, officer, staff, http.Now()));
    }

    internal static Decision Declare(Report report, Colleague officer, DateTimeOffset now) => report.Access.Desk.HasDeclared(officer.Mark)
        ? Decision.AlreadySo
        : Decision.Of(new NoConflictDeclared(now, officer.Account, officer.Mark));

    internal static Decision Recuse(Report report, Colleague officer, StaffDirectory staff, DateTimeOffset now) => Decision.Of(
        [new DeskRecused(now, officer.Account, officer.Mark), .. Substitution.After(report, officer.Mark, staff, now)]);
}
