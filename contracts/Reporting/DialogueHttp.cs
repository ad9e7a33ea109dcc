namespace Zichtlijn.Contracts.Reporting.Http.V1;

/// <summary>Confirms receipt and personal contact.</summary>
/// <param name="Text">What the reporter reads as a message; null when contact was made in another way.</param>
public sealed record AcknowledgeReport(string? Text);

/// <summary>What the reporter is told about the report. Both halves are needed.</summary>
/// <param name="Assessment">What was found, in words for the reporter; 20 to 5,000 characters.</param>
/// <param name="FollowUp">What is done about it, or why nothing is; 20 to 5,000 characters.</param>
/// <param name="Closes">Nothing further follows: the report is closed with it.</param>
public sealed record GiveFeedback(string? Assessment, string? FollowUp, bool? Closes);

/// <summary>Feedback as the reporter reads it.</summary>
public sealed record ReportFeedback(DateTimeOffset GivenAt, string Assessment, string FollowUp, bool Closes);

/// <summary>A text to begin a letter to the reporter with, in the reporter's language; to be changed as needed.</summary>
/// <param name="Code">A code of the reference data.</param>
/// <param name="Kind"><c>acknowledgement</c>, <c>assessment</c> or <c>followUp</c>.</param>
public sealed record LetterDraft(string Code, string Kind, string Text);

/// <summary>Takes the own report back.</summary>
/// <param name="Reason">Why, in the reporter's words; at most 2,000 characters; nobody has to give one.</param>
public sealed record WithdrawReport(string? Reason);

/// <summary>That the reporter took the report back. It says nothing about whether the organisation continues.</summary>
/// <param name="Reason">Null when none was given.</param>
public sealed record ReportWithdrawal(DateTimeOffset WithdrawnAt, string? Reason);

/// <summary>Lets more people know who the reporter is. It cannot be taken back: who knows a name cannot forget it.</summary>
/// <param name="Disclosure"><c>confidential</c> (the desk alone) or <c>identified</c>.</param>
/// <param name="Reporter">Who it is; needed unless the desk knows already.</param>
public sealed record ChangeDisclosure(Disclosure? Disclosure, ReporterContact? Reporter);

/// <summary>The reporter was put at a disadvantage since the report. It becomes a report of its own, handled by others.</summary>
/// <param name="Narrative">What happened since, in the reporter's own words; 1 to 20,000 characters.</param>
/// <param name="Persons">Who was involved; a name helps to keep that person out of the case.</param>
public sealed record ReportDetriment(string? Narrative, DateOnly? OccurredOn, bool? Ongoing, IReadOnlyList<NamedPerson>? Persons);

/// <summary>A report that the reporter reaches from another one, without a code of its own.</summary>
/// <param name="CaseNumber"><c>Z-year-six digits</c>.</param>
public sealed record LinkedReport(Guid ReportId, string CaseNumber, DateTimeOffset SubmittedAt);

/// <summary>Goes on to a linked report of the same reporter.</summary>
public sealed record OpenLinkedSession(Guid? ReportId);

/// <summary>A report that somebody told the desk, by telephone, in a conversation or in a letter.</summary>
/// <param name="Channel">A code of the reference data: <c>phone</c>, <c>inPerson</c> or <c>letter</c>.</param>
public sealed record TakeDownReport(string? Channel, SubmitReport? Report);

/// <summary>Where the reporter stands on what the desk took down.</summary>
public enum TranscriptState
{
    Offered,
    Approved,
    Corrected,
}

/// <summary>That the desk took a report down, and what the reporter thinks of it.</summary>
/// <param name="AnsweredAt">When the reporter said something of it last; null when never.</param>
/// <param name="Corrections">What is different, in the reporter's words, oldest first. The text itself stays as it was taken down.</param>
public sealed record Transcript(
    string Channel, DateTimeOffset TakenAt, TranscriptState State, DateTimeOffset? AnsweredAt, IReadOnlyList<string> Corrections);

/// <summary>The reporter says whether what was taken down is right. May be said again; the last time counts.</summary>
/// <param name="Correction">What is different; 1 to 20,000 characters; only when it is not right.</param>
public sealed record AnswerTranscript(bool? Approves, string? Correction);
