using Zichtlijn.Contracts.Clocks.Http.V1;

namespace Zichtlijn.Contracts.Reporting.Http.V1;

/// <summary>The body of <c>POST /api/reporting/v1/reports</c>. Only <see cref="Disclosure"/>, <see cref="Category"/>,
/// <see cref="OrganisationalPart"/> and a few words of <see cref="Narrative"/> are obligatory.</summary>
/// <param name="Narrative">What happened, in the reporter's own words; 1 to 20,000 characters.</param>
/// <param name="OccurredOn">When it happened or began; a guess is fine; never in the future.</param>
/// <param name="Ongoing">Whether it still goes on; null when not answered.</param>
/// <param name="Wishes">What would help: codes of the reference data.</param>
/// <param name="Reporter">How to reach the reporter. Must be absent when the report is anonymous.</param>
/// <param name="Language">Language of the conversation: <c>nl</c> or <c>en</c>.</param>
public sealed record SubmitReport(
    Disclosure? Disclosure,
    string? Category,
    IReadOnlyList<string>? Grounds,
    string? OrganisationalPart,
    string? Narrative,
    DateOnly? OccurredOn,
    bool? Ongoing,
    IReadOnlyList<NamedPerson>? Persons,
    IReadOnlyList<string>? Wishes,
    ReporterContact? Reporter,
    string? Language);

/// <summary>Somebody who was involved. A name helps to keep that person out of the case; a role alone is enough.</summary>
/// <param name="Role"><c>subject</c>, <c>witness</c>, <c>manager</c> or <c>thirdParty</c>.</param>
public sealed record NamedPerson(string Role, string? Name, string? OrganisationalPart);

/// <summary>How the social desk can reach the reporter safely.</summary>
/// <param name="SafeTimes">When or where not to call, in the reporter's words.</param>
public sealed record ReporterContact(string? Name, string? Email, string? Phone, string? SafeTimes);

/// <summary>The answer to an accepted report. The code is shown once and cannot be looked up again.</summary>
/// <param name="ReceiptCode">20 characters of Crockford base32 in groups of four.</param>
public sealed record ReportReceipt(
    Guid ReportId, string CaseNumber, string ReceiptCode, DateTimeOffset SubmittedAt, DateOnly AcknowledgeBy, DateOnly FeedbackBy);

public sealed record OpenReceiptSession(string ReceiptCode);

/// <param name="AccessToken">Bearer token for <c>/my-report</c> only.</param>
public sealed record ReceiptSession(string AccessToken, DateTimeOffset ExpiresAt);

/// <param name="Service">A service that keeps something for reporters: <c>investigations</c>.</param>
public sealed record AskPass(string? Service);

/// <param name="Token">Bearer token for what that service keeps for the reporter of this report, and for nothing else.</param>
public sealed record ReporterPass(string Token, DateTimeOffset ExpiresAt);

/// <summary>What a reporter sees with the receipt code.</summary>
/// <param name="CurrentStep">Index in <paramref name="Steps"/> of the step that the report is in.</param>
/// <param name="NextPromise">The next date on which the reporter hears something; null when none is promised any more.</param>
/// <param name="NameRequests">Who asked for the reporter's name, oldest first; null when nobody did.</param>
/// <param name="Feedback">What the reporter was told about the report, oldest first.</param>
/// <param name="Withdrawal">Null unless the reporter took the report back.</param>
/// <param name="IsClosed">The last feedback was given.</param>
/// <param name="Detriments">Reports of detriment since this one.</param>
/// <param name="LinkedTo">The report since which there is detriment; null when this is a first report.</param>
/// <param name="Investigation">Null while there is nothing to read of one.</param>
/// <param name="Outcome">Null while it did not end.</param>
/// <param name="Restoration">Null while nothing was offered or asked there.</param>
public sealed record MyReport(
    Guid ReportId,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Language,
    int CurrentStep,
    IReadOnlyList<ReportStep> Steps,
    Promise? NextPromise,
    DateOnly AcknowledgeBy,
    DateOnly FeedbackBy,
    IReadOnlyList<ReportMessage> Messages,
    IReadOnlyList<ReaderCount> SeenBy,
    ReportContent Report,
    long Version,
    IReadOnlyList<NameRequest>? NameRequests = null,
    IReadOnlyList<ReportFeedback>? Feedback = null,
    ReportWithdrawal? Withdrawal = null,
    bool IsClosed = false,
    IReadOnlyList<LinkedReport>? Detriments = null,
    Guid? LinkedTo = null,
    string? ForwardedTo = null,
    IReadOnlyList<LongerTerm>? LongerTerms = null,
    ReadableInvestigation? Investigation = null,
    ReportOutcome? Outcome = null,
    ReadableRestoration? Restoration = null);

/// <summary>There is something to read of the investigation of the report, with a pass to the service that keeps it.</summary>
/// <param name="RespondBy">There is a draft of the report, and this is the last day to respond to it.</param>
/// <param name="ReportedOn">The report is final since this day.</param>
public sealed record ReadableInvestigation(DateOnly? RespondBy, DateOnly? ReportedOn);

/// <summary>There is something to read of recognition and restoration, with a pass to the service that keeps it.</summary>
/// <param name="OfferedOn">It was offered on this day.</param>
/// <param name="Check">The reporter was asked last whether something happened to them: when in the case, a code of the reference data.</param>
/// <param name="CheckDueOn">The day by which that should be known.</param>
public sealed record ReadableRestoration(DateOnly? OfferedOn, string? Check, DateOnly? CheckDueOn);

/// <summary>How it ended, as far as a reporter may know: something was established, and this was decided.</summary>
/// <param name="On">Since when it is so.</param>
/// <param name="MeasureTaken">A sanction was imposed on somebody.</param>
/// <param name="IsFinal">Nobody can change it any more.</param>
public sealed record ReportOutcome(DateOnly On, bool MeasureTaken, bool IsFinal);

/// <summary>
/// A term of the reporter's complaint, or of the investigation, was made longer; for a complaint this is the notice in writing
/// that Algemene wet bestuursrecht art. 9:11(2) asks for. The assessment has a promise of its own.
/// </summary>
/// <param name="Clock">A code of the reference data.</param>
/// <param name="By">Its last day now.</param>
/// <param name="ReasonCode">Why, a code of the reference data.</param>
public sealed record LongerTerm(string Clock, DateOnly By, string ReasonCode);

/// <summary>One of the seven plain steps: received, contact, assessment, investigation, advice, decision, closed.</summary>
/// <param name="Code">Step code in camelCase.</param>
/// <param name="State"><c>done</c>, <c>current</c>, <c>ahead</c>, <c>notNeeded</c>, or <c>past</c>: it lies behind, and what came of it the feedback tells.</param>
/// <param name="DoneOn">When it was finished, if it was.</param>
/// <param name="DueBy">When it is promised, if a date is promised.</param>
public sealed record ReportStep(string Code, string State, DateOnly? DoneOn, DateOnly? DueBy);

/// <param name="Code"><c>contact</c>, <c>assessment</c> or <c>feedback</c>.</param>
/// <param name="ReasonCode">Why the date moved, a code of the reference data; null when it did not.</param>
public sealed record Promise(string Code, DateOnly By, string? ReasonCode = null);

/// <param name="From"><c>reporter</c>, <c>desk</c> or <c>triage</c>.</param>
/// <param name="IsRead">The other side has seen it; when is not told.</param>
/// <param name="IsQuestion">It asks the reporter something.</param>
/// <param name="AnswersTo">The question that it answers; null when it answers none.</param>
public sealed record ReportMessage(
    Guid MessageId, string From, string Text, DateTimeOffset SentAt, bool IsRead = false, bool IsQuestion = false, Guid? AnswersTo = null);

/// <summary>How many different people of one role opened the report's content. Roles and counts only, never names.</summary>
public sealed record ReaderCount(string Role, int Count);

/// <param name="AnswersTo">For the reporter: the question that this answers. Whoever asked it reads the answer.</param>
/// <param name="IsQuestion">For the desk: the reporter is asked something.</param>
public sealed record AddMessage(string Text, Guid? AnswersTo = null, bool? IsQuestion = null);

/// <summary>The reporter has seen the messages up to and with this one.</summary>
public sealed record MarkRead(Guid? MessageId);

/// <summary>Whoever handles the case in triage asks the reporter something.</summary>
public sealed record AskReporter(string? Text);

public sealed record MessageAccepted(Guid MessageId, DateTimeOffset SentAt);

/// <summary>The content of a report, as its reporter wrote it. It was not investigated.</summary>
/// <param name="Disclosure">Null for those to whom the name is withheld: whether somebody knows it is withheld too.</param>
/// <param name="Reporter">Present only for those who may know the reporter's identity.</param>
/// <param name="Transcript">Set when the desk took the report down; null when the reporter wrote it.</param>
public sealed record ReportContent(
    Disclosure? Disclosure,
    string Category,
    IReadOnlyList<string> Grounds,
    string OrganisationalPart,
    string Narrative,
    DateOnly? OccurredOn,
    bool? Ongoing,
    IReadOnlyList<NamedPerson> Persons,
    IReadOnlyList<string> Wishes,
    ReporterContact? Reporter,
    Transcript? Transcript = null);

/// <summary>A report on the social desk's list: no content.</summary>
/// <param name="State"><c>submitted</c>, <c>acknowledged</c>, <c>inHandling</c>, <c>concluded</c> (by triage) or <c>closed</c>.</param>
/// <param name="AwaitsReply">The reporter did something last.</param>
/// <param name="AwaitsUnmaskDecision">Somebody asks for the reporter's name.</param>
/// <param name="DueBy">The last day of the promise that ends first; null when all are kept.</param>
/// <param name="IsWithdrawn">The reporter took the report back.</param>
/// <param name="DueTerm">That promise, a code of the reference data.</param>
public sealed record DeskReport(
    Guid ReportId,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Category,
    string OrganisationalPart,
    Disclosure Disclosure,
    string Language,
    string State,
    bool AwaitsReply,
    DateOnly AcknowledgeBy,
    DateOnly FeedbackBy,
    long Version,
    bool AwaitsUnmaskDecision = false,
    DateOnly? DueBy = null,
    bool IsWithdrawn = false,
    string? DueTerm = null);

/// <summary>A report as the people see it who work on it.</summary>
/// <param name="Terms">What the reporter was promised, and by when.</param>
/// <param name="Feedback">What the reporter was told about it, oldest first; null for those who do not see messages.</param>
/// <param name="Withdrawal">Null unless the reporter took the report back.</param>
/// <param name="LinkedTo">The report since which there is detriment. Whoever handles this one does not see that one.</param>
public sealed record ReportDetail(
    Guid ReportId,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Language,
    string State,
    DateOnly AcknowledgeBy,
    DateOnly FeedbackBy,
    ReportContent Report,
    IReadOnlyList<ReportMessage> Messages,
    long Version,
    IReadOnlyList<CaseTerm>? Terms = null,
    IReadOnlyList<ReportFeedback>? Feedback = null,
    ReportWithdrawal? Withdrawal = null,
    Guid? LinkedTo = null);

/// <summary>The people in a report, for whoever has to see whether they know one of them. Nothing of what happened.</summary>
public sealed record ReportPersons(Guid ReportId, IReadOnlyList<NamedPerson> Persons);

/// <summary>A draft that only the browser can read: the store holds sealed bytes without the key.</summary>
/// <param name="Sealed">Base64 of at most 192 kB.</param>
public sealed record SealedDraft(string Sealed);
