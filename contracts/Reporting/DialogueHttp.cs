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
