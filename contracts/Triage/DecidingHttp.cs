using Zichtlijn.Contracts.Triage.V1;

namespace Zichtlijn.Contracts.Triage.Http.V1;

/// <summary>Decides, or proposes where the rules ask that others agree.</summary>
/// <param name="Outcomes">One or more.</param>
/// <param name="ReasonCode">A code of the reference data.</param>
/// <param name="Reason">Why, in words; 20 to 5,000 characters.</param>
/// <param name="ForwardTo">With <c>forwarding</c>: who is competent, a code of the reference data.</param>
/// <param name="OverrideMotive">Why the unit investigates although the rule points to the national team; 20 to 2,000 characters.</param>
public sealed record DecideTriage(
    IReadOnlyList<TriageOutcome>? Outcomes, string? ReasonCode, string? Reason, string? ForwardTo = null, string? OverrideMotive = null);

/// <param name="NeedsSecond">A second assessor has to agree.</param>
/// <param name="NeedsCorps">The level of the corps has to agree that the rule for the national team is not followed.</param>
/// <param name="ReturnedBecause">Why it was sent back, when it was.</param>
public sealed record ProposedDecision(
    IReadOnlyList<TriageOutcome> Outcomes, string ReasonCode, string Reason, string? ForwardTo, string? OverrideMotive, string By, DateTimeOffset At,
    bool NeedsSecond, bool NeedsCorps, bool SecondAgreed, bool CorpsAgreed, string? ReturnedBecause = null, string? ReturnedBy = null);

/// <summary>The answer of whoever must agree.</summary>
/// <param name="Agrees">False sends the proposal back.</param>
/// <param name="Motive">Why, in words; 10 to 2,000 characters.</param>
public sealed record AnswerProposal(bool? Agrees, string? Motive);

/// <summary>A proposal not to follow the rule for the national team: what was proposed and why, no content of the case.</summary>
/// <param name="LtioReasons">Why the rule points to the national team.</param>
public sealed record OverrideRequest(
    Guid CaseId, string CaseNumber, string OrganisationalPart, IReadOnlyList<string> LtioReasons, IReadOnlyList<TriageOutcome> Outcomes, string Motive,
    string AskedBy, DateTimeOffset AskedAt, long Version);

/// <param name="Motive">The new facts, in words; 20 to 2,000 characters.</param>
public sealed record Reopen(string? Motive);

/// <param name="Motive">Who of those who would handle it is below whom, in words; 10 to 1,000 characters.</param>
public sealed record RouteUpward(string? Motive);

/// <summary>Why triage asks for an investigation, for whoever gives the mandate.</summary>
/// <param name="Categories">As reported, and what triage found beside it.</param>
/// <param name="SeverityLevel">A code of the reference data.</param>
/// <param name="Reason">The reasoning in words.</param>
/// <param name="Scope">Who and what has to do with it, in words.</param>
/// <param name="SecureEvidenceNow">Evidence is about to be lost.</param>
public sealed record InvestigationRequest(
    Guid CaseId, string CaseNumber, IReadOnlyList<TriageOutcome> Outcomes, IReadOnlyList<string> Categories, string ReasonCode, string Reason,
    string SeverityLevel, string Scope, bool SecureEvidenceNow, DateTimeOffset DecidedAt);
