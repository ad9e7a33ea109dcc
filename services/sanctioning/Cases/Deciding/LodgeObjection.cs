using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/objections</c>: a lawyer notes an objection that came on paper. One that was posted in time is in time
/// (Awb 6:9); one that is late is noted and never refused here.
/// </summary>
internal static class LodgeObjection
{
    public static void MapNoteObjection(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/objections", Handle)
            .WithName("note-objection").WithSummary("Note an objection that came on paper.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, NoteObjection request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation()
            .DayGone(request.On, "on", http.Now())
            .Text(request.Grounds, "grounds", min: 10, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => c.MayPrepare(who) is { } refusal ? refusal : Decide(
            c, who.Account, matter, request.On!.Value, await keys.SealAsync(c, Purposes.Objection, request.Grounds, http.RequestAborted), http.Now(), ReferenceDataSet.Current));
    }

    internal static Decision Decide(SanctionCase c, string by, int matter, DateOnly on, ProtectedContent? grounds, DateTimeOffset now, ReferenceDataSet reference) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        { Taken.NotifiedOn: null } or { Taken: null } => SanctionErrors.NotNotified,
        { Taken.ObjectedOn: not null } => SanctionErrors.ObjectedAlready,
        { Taken.NotifiedOn: { } notified } when on < notified => SanctionErrors.BeforeTheDecision,
        _ => Lodged(c, c.Clocks[DecisionClocks.Of(DecisionClocks.Objection, matter)].LastDay!.Value, new ObjectionLodged(now, by, matter, on, Late: false, grounds), reference),
    };

    /// <summary>The term to decide on it runs from the day after the last day to object (Awb 7:10(1)).</summary>
    private static Decision Lodged(SanctionCase c, DateOnly last, ObjectionLodged lodged, ReferenceDataSet reference) => Decision.Of(
        lodged with { Late = lodged.On > last }, DecisionClocks.Start(DecisionClocks.ObjectionDecision, lodged.Matter, last, lodged.LodgedAt, reference, c.Clocks));
}
