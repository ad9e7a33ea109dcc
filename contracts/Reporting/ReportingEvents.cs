namespace Zichtlijn.Contracts.Reporting.V1;

/// <summary>A report was accepted at the social desk and is safely stored.</summary>
/// <param name="CaseId">The report's id, which is the id of the case in every service.</param>
/// <param name="Version">Version of the report's stream after this event; consumers ignore what is not newer.</param>
/// <param name="CaseNumber">The number that people use: <c>Z-year-six digits</c>.</param>
/// <param name="Category">Misconduct category, a code of the reference data.</param>
/// <param name="Grounds">Protected grounds, codes of the reference data; empty outside discrimination.</param>
/// <param name="OrganisationalPart">Where it happened, a code of the reference data.</param>
/// <param name="AcknowledgeBy">Last day to acknowledge (term D1), in Europe/Amsterdam.</param>
/// <param name="FeedbackBy">Last day to give feedback (term D2), in Europe/Amsterdam.</param>
/// <param name="ReferenceData">Version of the reference data that applied.</param>
/// <param name="Barred">Marks of those who are kept out of the case; null when it was not known yet whom to keep out.</param>
/// <param name="HandledAt">The part whose people handle the case; null when it is where it happened.</param>
/// <param name="LinkedTo">The case whose reporter tells of detriment since; null otherwise. Who handles the one never handles the other.</param>
public sealed record ReportSubmitted(
    Guid CaseId,
    long Version,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    Disclosure Disclosure,
    string Category,
    IReadOnlyList<string> Grounds,
    string OrganisationalPart,
    DateOnly AcknowledgeBy,
    DateOnly FeedbackBy,
    string ReferenceData,
    IReadOnlyList<string>? Barred = null,
    string? HandledAt = null,
    Guid? LinkedTo = null);

/// <summary>The social desk confirmed to the reporter that the report was received (term D1 is met).</summary>
public sealed record ReceiptAcknowledged(Guid CaseId, long Version, DateTimeOffset AcknowledgedAt);

/// <summary>The reporter was told how the report was assessed and what is done about it (term D2 is met).</summary>
/// <param name="Closes">Nothing further follows: it was the last feedback.</param>
public sealed record FeedbackGiven(Guid CaseId, long Version, DateTimeOffset GivenAt, bool Closes);

/// <summary>
/// The reporter took the report back. Nothing is deleted and nothing has to stop: the organisation may continue of its
/// own accord.
/// </summary>
public sealed record ReportWithdrawn(Guid CaseId, long Version, DateTimeOffset WithdrawnAt);

/// <summary>The reporter lets more people know who they are. It only ever widens.</summary>
public sealed record DisclosureChanged(Guid CaseId, long Version, DateTimeOffset ChangedAt, Disclosure Disclosure);

/// <summary>Whoever handles the case in triage asked the reporter something. What was asked stays with the reports.</summary>
public sealed record ReporterAsked(Guid CaseId, long Version, DateTimeOffset AskedAt, Guid QuestionId);

/// <summary>The reporter answered a question of triage.</summary>
public sealed record ReporterAnswered(Guid CaseId, long Version, DateTimeOffset AnsweredAt, Guid QuestionId);
