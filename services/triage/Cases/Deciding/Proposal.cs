using Zichtlijn.Contracts.Triage.V1;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>A decision that waits for others to agree.</summary>
public sealed record Proposal(DecisionProposed Made, bool SecondAgreed = false, bool CorpsAgreed = false)
{
    /// <summary>Everybody agreed who had to.</summary>
    public bool IsAgreed => (SecondAgreed || !Made.NeedsSecond) && (CorpsAgreed || !Made.NeedsCorps);

    /// <summary>Stored, so that the corps finds what waits for it.</summary>
    public bool AwaitsCorps => Made.NeedsCorps && !CorpsAgreed;

    public bool AwaitsSecond => Made.NeedsSecond && !SecondAgreed;

    public Proposal After(ProposalAgreed e) => e.Level == AgreementLevel.Corps ? this with { CorpsAgreed = true } : this with { SecondAgreed = true };

    public CaseDecided Decided(DateTimeOffset now) =>
        new(now, Made.Officer, Made.Outcomes, Made.ReasonCode, Made.Reason, Made.ForwardTo, Made.OverrideMotive, Made.ReferenceData);
}

/// <summary>What an officer wants to decide.</summary>
internal sealed record DecisionWish(IReadOnlyList<TriageOutcome> Outcomes, string ReasonCode, string? ForwardTo)
{
    public bool IsThatOf(DecisionProposed made) => IsSame(made.Outcomes, made.ReasonCode, made.ForwardTo);

    public bool IsThatOf(CaseDecided made) => IsSame(made.Outcomes, made.ReasonCode, made.ForwardTo);

    private bool IsSame(IReadOnlyList<TriageOutcome> outcomes, string reasonCode, string? forwardTo) =>
        Outcomes.Order().SequenceEqual(outcomes.Order()) && ReasonCode == reasonCode && ForwardTo == forwardTo;
}
