using Zichtlijn.Contracts.Triage.V1;

namespace Zichtlijn.Contracts.Triage.Http.V1;

/// <summary>Where a case stands in triage.</summary>
public enum TriageState
{
    Received,
    UnderAssessment,

    /// <summary>Something is missing that somebody was asked for.</summary>
    AwaitingInfo,

    /// <summary>The officer proposed a decision that others must agree to.</summary>
    DecisionProposed,
    Decided,
}

/// <summary>What an officer does next in a case; the first that is not done.</summary>
public enum NextStep
{
    Accept,
    DeclareInterest,
    Classify,
    AssessSeverity,
    AssessDetrimentRisk,
    AssessEvidenceRisk,
    AssessScope,
    AskExpert,
    AwaitAdvice,
    AwaitInformation,
    Decide,
    AwaitAgreement,
    None,
}

/// <summary>One row of the queue: ids, codes and dates only.</summary>
/// <param name="InNormSet">Exclusion, discrimination or racism: expertise and a second assessor are obligatory.</param>
/// <param name="Disclosure"><c>identified</c>, or null when the name is withheld: whether somebody knows it is withheld too.</param>
/// <param name="DueBy">Last day of the open term that ends first, of whatever regime; null when everything stands still or is done.</param>
/// <param name="DueTerm">That term, a code of the reference data.</param>
/// <param name="WorkingDaysLeft">Until that day; negative when it is over.</param>
/// <param name="IsSecond">The caller was asked to be the second pair of eyes.</param>
/// <param name="HasNewAnswer">The reporter answered a question, and nobody has written anything in the case since.</param>
/// <param name="IsWithdrawn">The reporter took the report back.</param>
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
    DateOnly? DueBy,
    string? DueTerm,
    int? WorkingDaysLeft,
    long Version,
    NextStep Next,
    bool IsSecond,
    bool HasNewAnswer = false,
    bool IsWithdrawn = false);

/// <summary>How much work lies in the queue, whatever the filter.</summary>
/// <param name="Open">Cases that are not decided.</param>
/// <param name="Late">A term is over, also of cases that are decided.</param>
/// <param name="Soon">The first term ends within three working days.</param>
public sealed record CaseCounts(int Open, int Late, int Soon);

/// <summary>A case as its triage officer sees it. What the reporter wrote is read from reporting, with the officer's own token.</summary>
/// <param name="Disclosure"><c>identified</c>, or null when the name is withheld: whether somebody knows it is withheld too.</param>
/// <param name="DecideBy">Last day of the triage term (D15); null while it stands still.</param>
/// <param name="MayOpen">Whether the caller works on the case and has declared to have no interest in it.</param>
/// <param name="ReporterMark">What to call the reporter, for example <c>M-7F2</c>.</param>
/// <param name="SecondAssessor">The account of the second pair of eyes; null while none is needed.</param>
/// <param name="File">What was written in triage; null for those who may not open the case.</param>
/// <param name="WithdrawnAt">When the reporter took the report back; whether the case goes on is for triage to weigh.</param>
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
    DateOnly? DecideBy,
    int? WorkingDaysLeft,
    DateOnly FeedbackBy,
    TriageDecision? Decision,
    bool MayOpen,
    long Version,
    NextStep Next,
    string? ReporterMark = null,
    string? SecondAssessor = null,
    TriageFile? File = null,
    DateTimeOffset? WithdrawnAt = null);

/// <param name="Outcomes">What follows, side by side.</param>
/// <param name="Reason">The officer's reasoning; null for those who may not open the case.</param>
/// <param name="ForwardTo">Who is competent instead, a code of the reference data.</param>
public sealed record TriageDecision(
    IReadOnlyList<TriageOutcome> Outcomes, string ReasonCode, string? Reason, string Officer, DateTimeOffset DecidedAt, string? ForwardTo = null);

/// <param name="Officer">The account that takes over; null puts the case back in the queue.</param>
/// <param name="Motive">Why the case changes hands; 10 to 1,000 characters.</param>
public sealed record Reassign(string? Officer, string? Motive);

/// <summary>How many open cases somebody of triage has.</summary>
/// <param name="Overdue">A term is over, also of cases that are decided.</param>
/// <param name="DueSoon">The first term ends within three working days.</param>
/// <param name="Seconds">Decisions of others that wait for them.</param>
public sealed record Workload(string Officer, int Open, int Overdue, int DueSoon, int Waiting, int Seconds);

/// <summary>A filter of the queue that an officer keeps.</summary>
/// <param name="Query">As in the address of the queue, for example <c>state=underAssessment&amp;due=late</c>.</param>
public sealed record SavedView(Guid Id, string Name, string Query);

/// <param name="Name">1 to 60 characters.</param>
/// <param name="Query">Names and values that the queue knows; at most 200 characters.</param>
public sealed record SaveView(string? Name, string? Query);
