using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Recusing;

/// <summary>
/// <c>POST /cases/{id}/conflict-declarations</c> and <c>POST /cases/{id}/recusals</c>: whether somebody has an interest
/// in a case comes before its content opens. Whoever has one, or perhaps, leaves it to somebody else in one act.
/// </summary>
internal static class DeclareConflict
{
    public static void MapDeclareConflict(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/conflict-declarations", Handle)
            .WithName("declare-triage-conflict").WithSummary("Say whether you have an interest in the case.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/recusals", (Guid caseId, HttpContext http, IDocumentSession session, StaffDirectory staff) =>
                Decide(caseId, Interest.Present, http, session, staff))
            .WithName("recuse-from-case").WithSummary("Step back from the case: it is hidden from you, and a substitute takes over.").ProducesDecision();
    }

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Access.Http.V1.DeclareConflict request, HttpContext http, IDocumentSession session, StaffDirectory staff)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        return check.Failed ? Problems.Invalid(check.Errors) : await Decide(caseId, request.Interest!.Value, http, session, staff);
    }

    private static Task<IResult> Decide(Guid caseId, Interest interest, HttpContext http, IDocumentSession session, StaffDirectory staff)
    {
        var officer = http.Colleague();
        return session.DecideOnCase(http, caseId, c => interest == Interest.None
            ? Declare(c, officer, http.Now())
            : Recuse(c, officer, staff, http.Now()));
    }

    internal static Decision Declare(TriageCase triageCase, Colleague officer, DateTimeOffset now) =>
        triageCase.Access.HasDeclared(officer.Mark)
            ? Decision.AlreadySo
            : Decision.Of(new NoConflictDeclared(
                now, officer.Account, officer.Mark, Handles: triageCase.Access.IsHandler(officer.Mark), CoReads: triageCase.CoReads(officer.Mark)));

    internal static Decision Recuse(TriageCase triageCase, Colleague officer, StaffDirectory staff, DateTimeOffset now) => Decision.Of(
    [
        new OfficerRecused(now, officer.Account, officer.Mark),
        .. Substitution.After(triageCase, officer.Mark, staff, now),
    ]);
}
