using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Deciding;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Reassigning;

/// <summary>
/// <c>POST /cases/{id}/reassignments</c>: a case in the queue is assigned to an officer, and a case changes hands, with the
/// motive, when somebody leaves or cannot go on; whoever had it may not open it any more, from that moment. Without a new
/// officer it goes back to the queue.
/// </summary>
internal static class ReassignCase
{
    public static void MapReassignCase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/reassignments", Handle)
            .WithName("reassign-case").WithSummary("Assign a case to an officer, hand it over to a colleague, or give it back to the queue.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Reassign request, HttpContext http, IDocumentSession session, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var by = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var motive = await keys.SealAsync(c, Purposes.Reassignment, request.Motive, http.RequestAborted);
            return request.Officer is { } account
                ? HandOver(c, staff.Find(account), by, motive, http.Now())
                : GiveBack(c, by, motive, staff, http.Now());
        });
    }

    /// <summary>Also after the decision: somebody has to look after the terms that still run.</summary>
    /// <param name="to">Null when nobody has that account.</param>
    internal static Decision HandOver(TriageCase triageCase, StaffMember? to, Colleague by, ProtectedContent motive, DateTimeOffset now) => triageCase switch
    {
        _ when to is not { Role: Roles.Triage } || triageCase.Access.IsBarred(to.Mark) => AccessErrors.CannotTakeOver,
        { Decision: null } when triageCase.Deciders.Contains(to.Account) => AccessErrors.CannotTakeOver,
        { Officer: var officer } when officer == to.Account => Decision.AlreadySo,
        _ => Decision.Of([.. EndOfReading.OfSecond(triageCase, now), .. triageCase.GivenTo(to.Account, to.Mark, now, by.Account, motive)]),
    };

    /// <summary>Not into a queue in which nobody could take it: then it is handed to somebody.</summary>
    internal static Decision GiveBack(TriageCase triageCase, Colleague by, ProtectedContent motive, StaffDirectory staff, DateTimeOffset now) => triageCase switch
    {
        { State: TriageState.Decided } => TriageErrors.AlreadyDecided,
        { Officer: not null } when !triageCase.CanBeTaken(triageCase.Access.Part, staff) => TriageErrors.NobodyLeft,
        { Officer: { } officer, Access.Handlers: [var person, ..] } => Decision.Of(
            [.. EndOfReading.OfSecond(triageCase, now), new OfficerWithdrawn(now, officer, person, by.Account, motive)]),
        _ => Decision.AlreadySo,
    };
}
