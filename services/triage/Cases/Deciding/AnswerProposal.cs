using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>
/// <c>POST /cases/{id}/decision-answers</c> of the second pair of eyes, and <c>POST /cases/{id}/override-decisions</c> of
/// the corps: they agree, or send the proposal back with the reason. The last who agrees makes it the decision.
/// </summary>
internal static class AnswerProposal
{
    public static void MapAnswerProposal(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/decision-answers", HandleSecond)
            .WithName("answer-decision").WithSummary("As second pair of eyes, agree to a proposed decision or send it back.").ProducesDecision().ProducesValidationProblem();

    public static void MapDecideOverride(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/override-decisions", HandleCorps)
            .WithName("decide-override").WithSummary("Agree that the rule for the national team is not followed, or not.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> HandleSecond(
        Guid caseId, Contracts.Triage.Http.V1.AnswerProposal request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var assessor = http.Colleague();
        return await session.DecideOnCase(http, caseId, async c =>
            Decide(c, assessor, AgreementLevel.Second, request.Agrees!.Value, await Seal(c, request, keys, http), http.Now()));
    }

    private static async Task<IResult> HandleCorps(
        Guid caseId, Contracts.Triage.Http.V1.AnswerProposal request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        if (Validate(request) is { Failed: true } check)
        {
            return Problems.Invalid(check.Errors);
        }

        var decider = http.Colleague();
        return await session.OverridesFor(decider).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOn<TriageCase>(http, caseId, c => !c.IsDestroyed && !c.Access.IsBarred(decider.Mark), async c =>
                Decide(c, decider, AgreementLevel.Corps, request.Agrees!.Value, await Seal(c, request, keys, http), http.Now()))
            : await http.RefuseCase(caseId);
    }

    internal static Decision Decide(TriageCase c, Colleague by, AgreementLevel level, bool agrees, ProtectedContent motive, DateTimeOffset now)
    {
        if (Refusal(c, by, level) is { } refusal)
        {
            return refusal;
        }

        var ends = level == AgreementLevel.Second || !agrees ? EndOfReading.OfSecond(c, now) : [];
        if (!agrees)
        {
            return Decision.Of([new ProposalReturned(now, by.Account, level, motive), .. ends]);
        }

        var agreed = new ProposalAgreed(now, by.Account, level, motive);
        return c.Proposal!.After(agreed) is { IsAgreed: true } complete
            ? Decision.Of([agreed, .. Decisions.Made(c, complete, now)])
            : Decision.Of([agreed, .. ends]);
    }

    private static Refusal? Refusal(TriageCase c, Colleague by, AgreementLevel level) => c switch
    {
        { State: TriageState.Decided } => TriageErrors.AlreadyDecided,
        { Proposal: null } => TriageErrors.NothingProposed,
        _ when c.Officer == by.Account => TriageErrors.NotYourAnswer,
        { Proposal.AwaitsCorps: false } when level == AgreementLevel.Corps => TriageErrors.NothingProposed,
        _ when level == AgreementLevel.Corps => null,
        { Proposal.AwaitsSecond: false } => TriageErrors.NothingProposed,
        { Second: var second } when second?.Mark != by.Mark => TriageErrors.NotYourAnswer,
        _ when !c.MayOpen(by) => AccessErrors.ConflictNotDeclared,
        _ => null,
    };

    private static Validation Validate(Contracts.Triage.Http.V1.AnswerProposal request) => new Validation()
        .Check(request.Agrees is not null, "agrees", "Say whether you agree.")
        .Text(request.Motive, "motive", min: 10, max: 2_000);

    private static async Task<ProtectedContent> Seal(TriageCase c, Contracts.Triage.Http.V1.AnswerProposal request, ContentKeys keys, HttpContext http) =>
        await keys.SealAsync(c, Purposes.Agreement, request.Motive, http.RequestAborted);
}
