using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Interviews.Holding;

/// <summary><c>POST …/interviews/{id}/holdings</c>: it took place, with who was there and whether the rights were read.</summary>
internal static class HoldInterview
{
    public static void MapHoldInterview(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/interviews/{interviewId:guid}/holdings", Handle)
            .WithName("hold-interview").WithSummary("Note that an interview took place.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Guid interviewId, Contracts.Investigations.Http.V1.HoldInterview request, HttpContext http, IDocumentSession session, InterviewRoom room)
    {
        var check = new Validation()
            .Check(request.HeldAt is not null, "heldAt", "Give the day and the time.")
            .Check(request.HeldAt is null || request.HeldAt <= http.Now(), "heldAt", "That is in the future.")
            .Check(request.Present is { Count: > 0 }, "present", "Name who was there.");
        if (!string.IsNullOrWhiteSpace(request.Counsel))
        {
            check.Text(request.Counsel, "counsel", min: 2, max: 100);
        }

        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await room.DecideAsync(http, session, caseId, interviewId, (i, interview, own) => Decide(i, interview, new InterviewHeld(
                http.Now(), http.Colleague().Account, request.HeldAt!.Value, [.. request.Present!.Distinct(StringComparer.Ordinal)], request.RightsRead, request.DutyToAnswer,
                string.IsNullOrWhiteSpace(request.Counsel) ? null : own.Protect(InterviewPurposes.Counsel, request.Counsel.Trim()))));
    }

    internal static Decision Decide(Investigation i, Interview interview, InterviewHeld held) => interview switch
    {
        { State: not InterviewState.Planned } => InterviewErrors.NotPlanned,
        { Scheduled.With: InterviewWith.Subject } when !held.RightsRead => InterviewErrors.RightsNotRead,
        _ when !i.AllInvestigate(held.Present) => InterviewErrors.NotThere,
        _ => Decision.Of(held),
    };
}
