namespace Zichtlijn.Contracts.Triage.Http.V1;

/// <summary>What the officer weighed before deciding; each part can be written on its own and again.</summary>
public sealed record Assess(
    AssessRegimes? Regimes = null,
    AssessSeverity? Severity = null,
    AssessDetrimentRisk? DetrimentRisk = null,
    AssessEvidenceRisk? EvidenceRisk = null,
    AssessScope? Scope = null);

/// <summary>Which legal rules apply; each starts its own terms.</summary>
/// <param name="Regimes">One or more codes of the reference data.</param>
/// <param name="Categories">What it is about, beside what was reported: that always stays.</param>
/// <param name="Grounds">Protected grounds of discrimination.</param>
/// <param name="Explanation">Why, in words; 10 to 2,000 characters. The same for the other parts.</param>
public sealed record AssessRegimes(
    IReadOnlyList<string>? Regimes, IReadOnlyList<string>? Categories, IReadOnlyList<string>? Grounds, string? Explanation);

/// <param name="Scores">For every factor of the reference data 0 to 3.</param>
public sealed record AssessSeverity(IReadOnlyDictionary<string, int>? Scores, string? Explanation);

/// <param name="Level"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
public sealed record AssessDetrimentRisk(string? Level, string? Explanation);

/// <param name="Level"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="SecureNow">Something has to be secured before it is lost.</param>
public sealed record AssessEvidenceRisk(string? Level, bool? SecureNow, string? Explanation);

/// <summary>Who is involved and how difficult it is: what the rule for the national team (LTIO) asks.</summary>
/// <param name="Parts">Every organisational part that is involved.</param>
/// <param name="Complexity">Codes of the reference data.</param>
public sealed record AssessScope(
    IReadOnlyList<string>? Parts, bool? InvolvesLeadership, bool? IntegrityDepartmentConflicted, IReadOnlyList<string>? Complexity, string? Explanation);

/// <summary>What was written in triage about a case.</summary>
/// <param name="RequiredExpertise">Fields that must have advised before a decision.</param>
/// <param name="LtioReasons">Why the rule points to the national team; empty when it does not.</param>
/// <param name="Proposal">A decision that others must agree to.</param>
/// <param name="Returned">The last proposal that was sent back, so that no text is lost.</param>
/// <param name="Earlier">Decisions of before the case was reopened.</param>
/// <param name="AskedReporterAt">The reporter was asked something then and has not answered; null when no answer is awaited.</param>
/// <param name="AnsweredAt">When the reporter answered last; null when there is no answer to the last question.</param>
public sealed record TriageFile(
    AssessedRegimes? Regimes,
    AssessedSeverity? Severity,
    AssessedRisk? DetrimentRisk,
    AssessedRisk? EvidenceRisk,
    AssessedScope? Scope,
    IReadOnlyList<string> RequiredExpertise,
    IReadOnlyList<Consultation> Consultations,
    IReadOnlyList<string> LtioReasons,
    bool NeedsSecondAssessor,
    IReadOnlyList<InterimMeasure> InterimMeasures,
    InformationRequest? AwaitedInformation,
    ProposedDecision? Proposal,
    ProposedDecision? Returned,
    IReadOnlyList<TriageDecision> Earlier,
    string? ReopenedBecause,
    DateTimeOffset? AskedReporterAt = null,
    DateTimeOffset? AnsweredAt = null);

public sealed record AssessedRegimes(
    IReadOnlyList<string> Regimes, IReadOnlyList<string> Categories, IReadOnlyList<string> Grounds, string Explanation, string By, DateTimeOffset At);

/// <param name="Total">The sum of the scores, each times its weight.</param>
/// <param name="Level"><c>low</c>, <c>medium</c>, <c>high</c>: the first of the reference data that the total reaches.</param>
/// <param name="Most">The highest possible total.</param>
public sealed record AssessedSeverity(
    IReadOnlyList<FactorScore> Scores, int Total, int Most, string Level, string Explanation, string By, DateTimeOffset At);

/// <param name="Counts">Score times weight.</param>
public sealed record FactorScore(string Factor, int Score, int Weight, int Counts);

public sealed record AssessedRisk(string Level, bool SecureNow, string Explanation, string By, DateTimeOffset At);

public sealed record AssessedScope(
    IReadOnlyList<string> Parts, bool InvolvesLeadership, bool IntegrityDepartmentConflicted, IReadOnlyList<string> Complexity,
    string Explanation, string By, DateTimeOffset At);

/// <param name="Measure">A code of the reference data.</param>
/// <param name="Explanation">Why, in words; 10 to 2,000 characters.</param>
/// <param name="ReporterAgrees">Needed for a measure that moves the reporter.</param>
public sealed record AdviseInterimMeasure(string? Measure, string? Explanation, bool ReporterAgrees = false);

public sealed record InterimMeasure(string Measure, string Explanation, bool ReporterAgrees, string By, DateTimeOffset At);

/// <param name="From"><c>desk</c> or <c>other</c>; the reporter is asked with <c>POST /api/reporting/v1/reports/{id}/questions</c>.</param>
/// <param name="What">What is missing, in words; 10 to 2,000 characters.</param>
public sealed record AwaitInformation(string? From, string? What);

public sealed record InformationRequest(string From, string What, string By, DateTimeOffset At);

/// <summary>A note for those who work on the case; no reporter ever sees one.</summary>
/// <param name="Text">1 to 5,000 characters.</param>
public sealed record WriteNote(string? Text);

public sealed record Note(string Text, string By, DateTimeOffset At);
