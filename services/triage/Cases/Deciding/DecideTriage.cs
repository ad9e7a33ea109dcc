using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>
/// <c>POST /cases/{id}/decisions</c>: how the case goes on, with a reason code and the reasoning in words. Where the
/// rules ask that others agree it becomes a proposal; <c>POST /cases/{id}/decision-withdrawals</c> takes that back.
/// </summary>
internal static class DecideTriage
{
    public static void MapDecideTriage(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{caseId:guid}/decisions", Handle)
            .WithName("decide-triage").WithSummary("Decide how the case goes on, or propose it where others must agree.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/cases/{caseId:guid}/decision-withdrawals", (Guid caseId, HttpContext http, IDocumentSession session) =>
            {
                var officer = http.Colleague();
                return session.DecideOnCase(http, caseId, c => Withdraw(c, officer, http.Now()));
            })
            .WithName("withdraw-decision").WithSummary("Take a proposed decision back.").ProducesDecision();
    }

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Triage.Http.V1.DecideTriage request, HttpContext http, IDocumentSession session, StaffDirectory staff, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var isForwarded = request.Outcomes?.Contains(TriageOutcome.Forwarding) ?? false;
        var check = new Validation()
            .Check(request.Outcomes is { Count: > 0 }, "outcomes", "Choose how the case goes on.")
            .Check(reference.TriageReasons.Contains(request.ReasonCode ?? ""), "reasonCode", "Choose one of the reasons.")
            .Check(!isForwarded || reference.ForwardTargets.Contains(request.ForwardTo ?? ""), "forwardTo", "Choose who is competent.")
            .Text(request.Reason, "reason", min: 20, max: 5_000);
        if (!string.IsNullOrWhiteSpace(request.OverrideMotive))
        {
            check.Text(request.OverrideMotive, "overrideMotive", min: 20, max: 2_000);
        }

        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var officer = http.Colleague();
        var wish = new DecisionWish([.. request.Outcomes!.Distinct()], request.ReasonCode!, isForwarded ? request.ForwardTo : null);
        return await session.DecideOnCase(http, caseId, async c =>
        {
            var own = await keys.OfAsync(caseId, [c.FirstContent], http.RequestAborted);
            var motive = string.IsNullOrWhiteSpace(request.OverrideMotive) ? null : own.Protect(Purposes.Override, request.OverrideMotive.Trim());
            return Decide(c, officer, wish, own.Protect(Purposes.Reason, request.Reason!.Trim()), motive, staff, reference, http.Now());
        });
    }

    /// <param name="overrideMotive">Why the rule for the national team is not followed; null when nothing was said.</param>
    internal static Decision Decide(
        TriageCase c, Colleague officer, DecisionWish wish, ProtectedContent reason, ProtectedContent? overrideMotive, StaffDirectory staff,
        ReferenceDataSet reference, DateTimeOffset now)
    {
        if (IsMade(c, officer, wish))
        {
            return Decision.AlreadySo;
        }

        var refusal = c.MayAssess(officer)
            ?? (c.State == TriageState.AwaitingInfo ? TriageErrors.AwaitsInformation : null)
            ?? DecisionRules.Check(c, wish.Outcomes, overrideMotive is not null, reference);
        if (refusal is not null)
        {
            return refusal;
        }

        var overrides = DecisionRules.OverridesLtioRule(c, wish.Outcomes, reference);
        var proposed = new DecisionProposed(
            now, officer.Account, wish.Outcomes, wish.ReasonCode, reason, wish.ForwardTo, overrides ? overrideMotive : null,
            DecisionRules.NeedsSecond(c, wish.Outcomes), overrides, reference.Version);
        return proposed switch
        {
            { NeedsSecond: false, NeedsCorps: false } => Decision.Of([.. Decisions.Made(c, new Proposal(proposed), now)]),
            { NeedsSecond: false } => Decision.Of(proposed),
            _ => Decision.Of([proposed, .. SecondAssessors.Ask(c, staff, now)]),
        };
    }

    internal static Decision Withdraw(TriageCase c, Colleague officer, DateTimeOffset now) => c switch
    {
        _ when c.MayHandle(officer) is { } refusal => refusal,
        { Proposal: null } => TriageErrors.NothingProposed,
        _ => Decision.Of([new ProposalWithdrawn(now, officer.Account), .. EndOfReading.OfSecond(c, now)]),
    };

    private static bool IsMade(TriageCase c, Colleague officer, DecisionWish wish) => c switch
    {
        { Decision: { } decided } => decided.Officer == officer.Account && wish.IsThatOf(decided),
        { Proposal.Made: { } proposed } => proposed.Officer == officer.Account && wish.IsThatOf(proposed),
        _ => false,
    };
}
