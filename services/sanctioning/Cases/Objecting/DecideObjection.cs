using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Letters;
using Zichtlijn.Sanctioning.Cases.Proposing;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/objection-decisions</c> and <c>…/objection-notifications</c>: somebody of the corps who had no hand in the
/// decision looks at it again (Awb 7:11), never to make it heavier; and it is made known.
/// </summary>
internal static class DecideObjection
{
    public static void MapDecideObjection(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/objection-decisions", Handle)
            .WithName("decide-objection").WithSummary("Decide on an objection.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/objection-notifications", Notify)
            .WithName("notify-objection-decision").WithSummary("Note that the decision on an objection was made known.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.DecideObjection request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .Check(request.Outcome is not null, "outcome", "Say what you make of it.")
            .Check(request.Sanction is null || request.Outcome == ObjectionOutcome.Founded, "sanction", "Something else comes in its place only when the objection is founded.")
            .Choice(request.Sanction, "sanction", reference)
            .Text(request.Reasons, "reasons", min: 50, max: 20_000)
            .TextOrNone(request.Deviation, "deviation", min: 50, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new ObjectionDecided(
            http.Now(), who.Account, who.Mark, matter, request.Outcome!.Value,
            request.Outcome == ObjectionOutcome.Founded ? request.Sanction : c.MatterOf(matter)?.Taken?.Sanction,
            await keys.SealAsync(c, Purposes.ObjectionDecision, request.Reasons, http.RequestAborted),
            request.Deviation is null ? null : await keys.SealAsync(c, Purposes.CommitteeDeviation, request.Deviation, http.RequestAborted), reference.Version)));
    }

    private static async Task<IResult> Notify(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.NotifyDecision request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases)
    {
        var check = new Validation().DayGone(request.On, "on", http.Now()).Check(request.Form is not null, "form", "Say how it was made known.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, c => Decide(
            c, seat, new ObjectionDecisionNotified(http.Now(), who.Account, matter, request.On!.Value, request.Form!.Value), ReferenceDataSet.Current));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, ObjectionDecided decided) => c.OnObjection(seat, decided.Matter, (m, contest) => (contest, m.Taken!) switch
    {
        ({ Pending: not null }, _) => SanctionErrors.InCourt,
        ({ Heard: null }, _) => SanctionErrors.NotHeard,
        ({ HasCommittee: true, Advised: null }, _) => SanctionErrors.CommitteeNotAdvised,
        ({ Advised: { } advised }, _) when !decided.Follows(advised) && decided.Deviation is null => SanctionErrors.CommitteeNotFollowed,
        ({ Advised: var advised }, _) when decided.Deviation is not null && (advised is null || decided.Follows(advised)) => SanctionErrors.NothingDeviates,
        (_, var taken) when decided.Outcome == ObjectionOutcome.Founded && !decided.Sanction.IsNoHeavierThan(taken.Sanction, ReferenceDataSet.Load(decided.ReferenceData)) => SanctionErrors.Heavier,
        (_, var taken) => Decision.Of([
            decided, .. c.EndProbation(taken, decided.Sanction, decided.Matter, decided.DecidedAt), .. c.NotBegun(DecisionClocks.ObjectionDecision, decided.Matter, decided.DecidedAt), .. c.NotBegun(DecisionClocks.WithCommittee, decided.Matter, decided.DecidedAt),
        ]),
    });

    private static bool Follows(this ObjectionDecided decided, CommitteeView advised) =>
        decided.Outcome == advised.Outcome && (decided.Outcome != ObjectionOutcome.Founded || decided.Sanction.IsSame(advised.Sanction));

    internal static Decision Decide(SanctionCase c, Seat seat, ObjectionDecisionNotified notified, ReferenceDataSet reference) => c.MatterOf(notified.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when c.MayDecideOnObjection(seat) is { } refusal => refusal,
        { Taken.Contest: null } or { Taken: null } => SanctionErrors.NoObjection,
        { Taken.Contest.Outcome: null } => SanctionErrors.NotDecided,
        { Taken.Contest.NotifiedOn: not null } => SanctionErrors.NotifiedAlready,
        { } m when !m.IsSigned(LetterKind.ObjectionDecision) => SanctionErrors.LetterNotSigned,
        { Taken.Contest.DecidedOn: { } decided } when notified.On < decided => SanctionErrors.BeforeTheDecision,
        _ when notified.On < Deciding.NotifyDecision.Earliest(notified.NotedAt) => SanctionErrors.NotedTooLate,
        { Taken.Contest: { } contest } => Decision.Of(notified, DecisionClocks.Start(contest.After(notified).Window, notified.Matter, notified.On, notified.NotedAt, reference, c.Clocks)),
    };
}
