using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Report.Responding;

/// <summary>
/// <c>POST /cases/{id}/response-times</c>: both sides get longer to respond to the draft, alike: what one of them needs time for
/// the other may answer. As often as it is needed, each time for a limited time and with a motive.
/// </summary>
internal static class ExtendResponseTime
{
    public static void MapExtendResponseTime(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/response-times", Handle)
            .WithName("extend-response-time").WithSummary("Give both sides longer to respond to the draft.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.ExtendResponseTime request, HttpContext http, IDocumentSession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Until is not null, "until", "Name the new last day.").Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async i => Decide(
            i, who, new(http.Now(), who.Account, request.Until!.Value, await keys.SealAsync(i, ReportPurposes.MoreTime, request.Motive, http.RequestAborted)), ReferenceDataSet.Current));
    }

    /// <summary>Until a colleague looks at the report; also after the last day, as long as what is given is not over itself.</summary>
    internal static Decision Decide(Investigation i, Colleague who, ResponseTimeExtended longer, ReferenceDataSet reference) => i switch
    {
        _ when i.MayWork(who) is { } refusal => refusal,
        { State: not InvestigationState.HearingBothSides } => ReportErrors.NotHearing,
        { Report: { Extensions: > 0, RespondBy: var present } } when longer.Until == present => Decision.AlreadySo,
        _ when longer.Until <= i.Report.RespondBy || longer.Until < Term.DayOf(longer.ExtendedAt) => ReportErrors.NoLonger,
        _ when longer.Until > i.LatestRespondBy(reference) => ReportErrors.TooLong,
        _ => Decision.Of(longer),
    };
}
