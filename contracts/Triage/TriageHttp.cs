using Zichtlijn.Contracts.Triage.V1;

namespace Zichtlijn.Contracts.Triage.Http.V1;

/// <summary>Where a case stands in triage.</summary>
public enum TriageState
{
    Received,
    UnderAssessment,
    Decided,
}

/// <summary>One row of the queue: ids, codes and dates only.</summary>
/// <param name="InNormSet">Exclusion, discrimination or racism: expertise and a second assessor are obligatory.</param>
/// <param name="Disclosure"><c>identified</c>, or null when the name is withheld: whether somebody knows it is withheld too.</param>
/// <param name="DecideBy">Last day of the triage term (D15).</param>
public sealed record QueuedCase(
    Guid CaseId,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Category,
    IReadOnlyList<string> Grounds,
    bool InNormSet,
    string OrganisationalPart,
    Disclosure? Disclosure,
    TriageState State,
    string? Officer,
    DateOnly DecideBy,
    int WorkingDaysLeft,
    long Version);

/// <summary>A case as its triage officer sees it. What the reporter wrote is read from reporting, with the officer's own token.</summary>
/// <param name="Disclosure"><c>identified</c>, or null when the name is withheld: whether somebody knows it is withheld too.</param>
/// <param name="MayOpen">Whether the caller handles the case and has declared to have no interest in it.</param>
/// <param name="ReporterMark">What to call the reporter, for example <c>M-7F2</c>.</param>
public sealed record TriageCaseDetail(
    Guid CaseId,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Category,
    IReadOnlyList<string> Grounds,
    bool InNormSet,
    string OrganisationalPart,
    Disclosure? Disclosure,
    TriageState State,
    string? Officer,
    DateTimeOffset? AcceptedAt,
    DateOnly AcknowledgeBy,
    DateOnly DecideBy,
    int WorkingDaysLeft,
    DateOnly FeedbackBy,
    TriageDecision? Decision,
    bool MayOpen,
    long Version,
    string? ReporterMark = null);

/// <param name="Reason">The officer's reasoning; null for those who may not open the case.</param>
public sealed record TriageDecision(TriageOutcome Outcome, string ReasonCode, string? Reason, string Officer, DateTimeOffset DecidedAt);

/// <param name="ReasonCode">A code of the reference data.</param>
/// <param name="Reason">Why, in words; 20 to 5,000 characters.</param>
public sealed record DecideTriage(TriageOutcome? Outcome, string? ReasonCode, string? Reason);

/// <param name="Officer">The account that takes over; null puts the case back in the queue.</param>
/// <param name="Motive">Why the case changes hands; 10 to 1,000 characters.</param>
public sealed record Reassign(string? Officer, string? Motive);
