namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>For whom words of the report are masked.</summary>
public enum Reader
{
    Subject,
    Reporter,
}

/// <summary>Saves the report as it is now. Nothing is refused for being unfinished: what lacks is told by <see cref="ReportDetail.Faults"/>.</summary>
/// <param name="Summary">What was investigated and found, in short; at most 10,000 characters.</param>
/// <param name="Course">How the investigation went; at most 20,000 characters.</param>
/// <param name="Findings">At most one per charge of the mandate.</param>
/// <param name="Masks">Words that some readers do not get to see, beside the names that are masked by themselves; at most 100.</param>
public sealed record WriteReport(
    string? Summary, string? Course, IReadOnlyList<WishedFinding>? Findings, IReadOnlyList<WishedMask>? Masks = null);

/// <param name="Charge">The number of a charge.</param>
/// <param name="Reasoning">At most 20,000 characters.</param>
/// <param name="Sources">On what it rests: <c>E-1</c> for evidence, <c>I-2</c> for an interview; at most 100.</param>
public sealed record WishedFinding(int? Charge, Finding? Finding, string? Reasoning, IReadOnlyList<string>? Sources);

/// <param name="Words">2 to 200 characters, wherever they stand in the report.</param>
/// <param name="Readers">Who does not get to see them.</param>
public sealed record WishedMask(string? Words, IReadOnlyList<Reader>? Readers);

/// <summary>Gives both sides longer to respond to the draft.</summary>
/// <param name="Until">The new last day: later than the present one, and no later than <see cref="ReportHearing.LatestRespondBy"/>.</param>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record ExtendResponseTime(DateOnly? Until, string? Motive);

/// <summary>Whose response to the draft it is.</summary>
/// <param name="Notice">The number of the notice of charges, for somebody it is about; null for the reporter.</param>
/// <param name="Text">As they said it; 1 to 20,000 characters.</param>
public sealed record NoteResponse(int? Notice, string? Text);

/// <summary>A step that the report as it was seen takes.</summary>
/// <param name="Draft">The version that was seen; a newer one is refused.</param>
public sealed record SeenReport(long? Draft);

/// <param name="Account">An investigator of another desk.</param>
/// <param name="Draft">The version that was seen; a newer one is refused.</param>
public sealed record AskReview(string? Account, long? Draft);

/// <param name="Agrees">False sends the report back.</param>
/// <param name="Remarks">20 to 10,000 characters.</param>
public sealed record AnswerReview(bool? Agrees, string? Remarks);

/// <summary>The report of an investigation, from its first words to the final version.</summary>
/// <param name="Draft">As it was saved last; null while nothing was written.</param>
/// <param name="Faults">What stands between the draft and the next step, in the order of the report.</param>
/// <param name="SubmittedAt">When both sides got the draft; null before.</param>
/// <param name="RespondBy">The last day to respond.</param>
/// <param name="Responses">What both sides said about the draft, the newest on top.</param>
/// <param name="Reviews">The newest on top.</param>
/// <param name="Version">Of what is saved; that of the case stands beside every other command.</param>
/// <param name="Hearing">How far both sides are; null before they got the draft, and when it is final.</param>
public sealed record ReportDetail(
    ReportText? Draft,
    IReadOnlyList<ReportFault> Faults,
    DateTimeOffset? SubmittedAt,
    DateOnly? RespondBy,
    IReadOnlyList<ReportResponse> Responses,
    IReadOnlyList<ReportReview> Reviews,
    FinalReport? Final,
    long CaseVersion,
    long Version,
    ReportHearing? Hearing);

/// <summary>Both sides say what they think of the draft.</summary>
/// <param name="IsHeard">They responded, or had the time to: a colleague can look at the report.</param>
/// <param name="LatestRespondBy">The last day that they can be given now.</param>
/// <param name="Extensions">When they got longer, the newest on top.</param>
/// <param name="Requests">Who asked for longer, the newest on top.</param>
/// <param name="Sides">Everybody who is heard.</param>
public sealed record ReportHearing(
    bool IsHeard, DateOnly LatestRespondBy, IReadOnlyList<ResponseTime> Extensions, IReadOnlyList<ResponseTimeRequest> Requests, IReadOnlyList<HeardSide>? Sides = null);

/// <param name="Notice">The notice of whoever it is about; null for the reporter.</param>
/// <param name="HasResponded">To this draft, and since they got longer if they did.</param>
public sealed record HeardSide(int? Notice, bool HasResponded);

/// <param name="Until">The last day that it gave.</param>
public sealed record ResponseTime(DateTimeOffset ExtendedAt, string By, DateOnly Until, string Motive);

/// <param name="Notice">The notice of whoever asked.</param>
/// <param name="IsOpen">They have not got longer since.</param>
public sealed record ResponseTimeRequest(int Notice, DateTimeOffset AskedAt, string Motive, bool IsOpen);

public sealed record ReportText(
    string Summary, string Course, IReadOnlyList<ReportFinding> Findings, IReadOnlyList<ReportMask> Masks, DateTimeOffset SavedAt, string SavedBy);

public sealed record ReportFinding(int Charge, Finding? Finding, string Reasoning, IReadOnlyList<string> Sources);

public sealed record ReportMask(string Words, IReadOnlyList<Reader> Readers);

/// <summary>Something that a report lacks.</summary>
/// <param name="Code">For example <c>charge-unanswered</c>.</param>
/// <param name="Charge">The charge that it is about; null when it is about the report as a whole.</param>
/// <param name="What">The word or the source that is meant; null for the other codes.</param>
public sealed record ReportFault(string Code, int? Charge, string? What);

/// <param name="Notice">The notice of whoever responded; null for the reporter.</param>
/// <param name="ByThemselves">On their own page; otherwise an investigator noted it.</param>
public sealed record ReportResponse(int? Notice, DateTimeOffset GivenAt, bool ByThemselves, string NotedBy, string Text);

/// <param name="Agrees">Null while it is not answered.</param>
public sealed record ReportReview(string Account, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt, bool? Agrees, string? Remarks);

/// <param name="Sha256">Of the sealed original.</param>
/// <param name="Editions">Masked versions that may be handed out.</param>
public sealed record FinalReport(DateTimeOffset FinalisedAt, string By, string Sha256, IReadOnlyList<ReportEdition> Editions);

/// <param name="Notice">Whose it is; null for the reporter's.</param>
public sealed record ReportEdition(Reader Reader, int? Notice, string Sha256);

/// <summary>The draft as one side would get it now: what they do not get to see is not in it.</summary>
/// <param name="Reader">Which side it is.</param>
/// <param name="Notice">Whose it is; null for the reporter's.</param>
/// <param name="Findings">On the charges that they read about.</param>
/// <param name="Draft">The version of what was saved.</param>
public sealed record ReportPreview(
    Reader Reader, int? Notice, IReadOnlyList<ReportPassage> Summary, IReadOnlyList<ReportPassage> Course, IReadOnlyList<PreviewedFinding> Findings, long Draft);

/// <param name="Conduct">What the charge is.</param>
public sealed record PreviewedFinding(int Charge, IReadOnlyList<ReportPassage> Conduct, Finding? Finding, IReadOnlyList<ReportPassage> Reasoning);

/// <summary>A piece of a text.</summary>
/// <param name="Words">Null where something is masked.</param>
public sealed record ReportPassage(string? Words);
