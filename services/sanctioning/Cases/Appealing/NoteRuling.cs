using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Cases.Appealing;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/rulings</c>: a lawyer notes what the court said (Awb 8:70 and 8:72). After the district court either side can
/// go on; after the highest one it is final, unless it wants a new decision on the objection.
/// </summary>
internal static class NoteRuling
{
    private const string Quashed = "quashed";
    private const string Replaced = "replaced";

    /// <summary>After these nothing is decided anew; the highest court that lets a ruling stand which wanted that lets it stand whole.</summary>
    private static readonly string[] Ends = [Quashed, Replaced];

    public static void MapNoteRuling(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/rulings", Handle)
            .WithName("note-ruling").WithSummary("Note what the court said.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.NoteRuling request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .DayGone(request.On, "on", http.Now())
            .Check(reference.CourtOutcomes.Contains(request.Outcome ?? ""), "outcome", "Choose what the court did.")
            .Check((request.Sanction is not null) == (request.Outcome == Replaced), "sanction", "The sanction that the court itself puts in the place, when it does.")
            .Choice(request.Sanction, "sanction", reference)
            .Check(request.DecideAnew != true || request.Outcome == Quashed, "decideAnew", "Only when the decision was quashed.")
            .Check(request.Ecli is null || Ecli.IsOne(request.Ecli), "ecli", "A number as ECLI:NL:CRVB:2023:2493.")
            .Text(request.Summary, "summary", min: 20, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => c.MayPrepare(who) is { } refusal ? refusal : Decide(
            c, who, matter, request.On!.Value, request.Outcome!, request.Sanction, request.DecideAnew == true,
            await keys.SealAllAsync(c, Purposes.Ruling, new WrittenRuling(request.Ecli, request.Summary!), http.RequestAborted), http.Now(), reference));
    }

    internal static Decision Decide(
        SanctionCase c, Colleague who, int matter, DateOnly on, string outcome, SanctionChoice? instead, bool decideAnew, ProtectedContent text, DateTimeOffset now, ReferenceDataSet reference) =>
        c.MatterOf(matter) switch
        {
            null => SanctionErrors.UnknownMatter,
            { Taken.Contest: { Pending: { } level } contest, Taken: { } taken } =>
                on < contest.AppealedOn ? SanctionErrors.BeforeTheDecision
                : outcome == Replaced && !instead.IsNoHeavierThan(contest.Appellant == AppealBy.Authority ? contest.Decided : taken.Sanction, reference) ? SanctionErrors.Heavier
                : Ruled(c, taken, new CourtRuled(
                    now, who.Account, matter, level, on, outcome, After(outcome, taken.Sanction, instead, decideAnew), decideAnew || (contest.IsToDecideAnew && !Ends.Contains(outcome)), text,
                    reference.Version), reference),
            _ => SanctionErrors.NotInCourt,
        };

    private static Decision Ruled(SanctionCase c, TakenDecision taken, CourtRuled ruled, ReferenceDataSet reference) => Decision.Of(
    [
        ruled, .. c.EndProbation(taken, ruled.Sanction, ruled.Matter, ruled.NotedAt),
        .. ruled.Level == CourtLevel.Appeal ? [DecisionClocks.Start(DecisionClocks.FurtherAppeal, ruled.Matter, ruled.On, ruled.NotedAt, reference, c.Clocks)] : Array.Empty<object>(),
        .. ruled.DecideAnew ? [DecideAnew(c.Clocks, ruled.Matter, ruled.On, ruled.NotedAt, reference)] : Array.Empty<object>(),
    ]);

    /// <summary>What is imposed from then on. While a new decision is awaited it stays written down what was decided, and nothing of it is carried out.</summary>
    private static SanctionChoice? After(string outcome, SanctionChoice? before, SanctionChoice? instead, bool decideAnew) => outcome switch
    {
        Replaced => instead,
        Quashed when !decideAnew => null,
        _ => before,
    };

    private static ClockStarted DecideAnew(CaseClocks clocks, int matter, DateOnly on, DateTimeOffset now, ReferenceDataSet reference) => DecisionClocks.Start(
        DecisionClocks.ObjectionDecision, matter, on, now, reference, clocks,
        replaces: clocks.Find(DecisionClocks.Of(DecisionClocks.WithCommittee, matter)) is null ? DecisionClocks.ObjectionDecision : DecisionClocks.WithCommittee);
}
