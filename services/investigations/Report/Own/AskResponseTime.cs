using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Rights.Own;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Report.Own;

/// <summary>
/// <c>POST /own-investigations/{id}/response-time-requests</c>: whoever it is about asks for longer to respond to the draft. The
/// investigators see it; the answer is a later last day, or nothing.
/// </summary>
internal static class AskResponseTime
{
    public static void MapAskResponseTime(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/own-investigations/{caseId:guid}/response-time-requests", Handle)
            .WithName("ask-response-time").WithSummary("Ask for longer to respond to the draft of the report.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.AskResponseTime request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideOwnAsync(http, caseId, async (i, notice) => Decide(i, new(
                http.Now(), http.Colleague().Account, notice.Number, await keys.SealAsync(i, ReportPurposes.TimeAsked, request.Motive, http.RequestAborted))));
    }

    /// <summary>Asking twice is asking once, until there is an answer.</summary>
    internal static Decision Decide(Investigation i, ResponseTimeAsked asked) => i switch
    {
        { State: not InvestigationState.HearingBothSides } => ReportErrors.NotHearing,
        _ when i.Report.AskedForTime.Contains(asked.Notice) => Decision.AlreadySo,
        _ => Decision.Of(asked),
    };
}
