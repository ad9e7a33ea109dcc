namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Notes that somebody was told of what they are accused, in plain words, with their rights.</summary>
/// <param name="Charges">Numbers of charges of the mandate, all about one person, of which nobody was told yet.</param>
/// <param name="Text">The charges in plain words, as the person gets them; 50 to 5,000 characters.</param>
public sealed record NotifySubject(IReadOnlyList<int>? Charges, string? Text);

/// <summary>Notes that somebody was told which of the charges that they knew of are not investigated any more: all that are left to tell.</summary>
/// <param name="Text">In plain words, as the person gets them; 50 to 5,000 characters.</param>
public sealed record TellDropped(string? Text);

/// <param name="Name">Who assists them: a lawyer, a union, somebody they trust; 2 to 100 characters.</param>
public sealed record NoteCounsel(string? Name);

/// <summary>Notices of charges of a case.</summary>
/// <param name="Untold">Charges of which nobody was told yet.</param>
/// <param name="NotifyBy">The last day to tell; null when everybody was told, or when no term runs.</param>
/// <param name="Deferred">How often telling was deferred.</param>
public sealed record CaseNotices(IReadOnlyList<ChargeNotice> Notices, IReadOnlyList<Charge> Untold, DateOnly? NotifyBy, int Deferred);

/// <param name="Number">Of the case: 1 for the first; who is told of more charges later keeps it.</param>
/// <param name="Person">A name or an account, as the mandate has it.</param>
/// <param name="HasPage">The person has an account: they see the case on a page of their own.</param>
/// <param name="Charges">Numbers of the charges they were told of and that are investigated.</param>
/// <param name="Texts">What they got, the newest on top.</param>
/// <param name="Counsel">Who assists them; null when nobody was named.</param>
/// <param name="Dropped">Charges that are not investigated any more, while this person does not know that yet.</param>
public sealed record ChargeNotice(
    int Number, string Person, bool HasPage, IReadOnlyList<int> Charges, IReadOnlyList<NoticeText> Texts, string? Counsel, IReadOnlyList<int> Dropped);

/// <param name="AreDropped">It says that these charges are not investigated any more.</param>
public sealed record NoticeText(DateTimeOffset NotifiedAt, string By, IReadOnlyList<int> Charges, string Text, bool AreDropped = false);

/// <summary>An investigation of the caller's own conduct, in a list.</summary>
public sealed record ListedOwnInvestigation(Guid CaseId, string CaseNumber, DateTimeOffset NotifiedAt, InvestigationState State);

/// <summary>What somebody sees of an investigation of their own conduct.</summary>
/// <param name="Notices">What they were told, the newest on top.</param>
/// <param name="LastDay">When the investigation should be done; null while it stands still.</param>
/// <param name="Investigators">Whom they can ask, by account.</param>
/// <param name="Interviews">Their own only.</param>
/// <param name="Draft">Their part of the draft of the report; null before they got it.</param>
/// <param name="Responses">What they said about it, the newest on top.</param>
/// <param name="HasReport">The report is final, and their edition can be read.</param>
public sealed record OwnInvestigation(
    Guid CaseId, string CaseNumber, InvestigationState State, IReadOnlyList<NoticeText> Notices, string? Counsel, DateOnly? LastDay,
    IReadOnlyList<string> Investigators, IReadOnlyList<OwnInterview> Interviews, OwnDraft? Draft, IReadOnlyList<OwnResponse> Responses, bool HasReport, long Version);

/// <param name="Minutes">What they said, as it was written last; null before there are minutes.</param>
public sealed record OwnInterview(int Number, DateTimeOffset At, string Place, InterviewState State, bool DutyToAnswer, string? Minutes, DateTimeOffset? CopyHandedOverAt);

/// <param name="RespondBy">The last day to respond.</param>
/// <param name="MayRespond">They still can.</param>
/// <param name="ExtendedAt">When both sides got longer to respond, last; null when they did not.</param>
/// <param name="TimeAskedAt">When the caller asked for longer and has not got it; null when there is no such request.</param>
public sealed record OwnDraft(
    DateOnly RespondBy, bool MayRespond, string Summary, string Course, IReadOnlyList<OwnFinding> Findings, DateTimeOffset? ExtendedAt, DateTimeOffset? TimeAskedAt);

/// <param name="Conduct">What the charge is.</param>
public sealed record OwnFinding(int Charge, string Conduct, Finding? Finding, string Reasoning);

public sealed record OwnResponse(DateTimeOffset GivenAt, string Text);

/// <param name="Text">1 to 20,000 characters.</param>
public sealed record RespondToDraft(string? Text);

/// <summary>Asks for longer to respond to the draft.</summary>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record AskResponseTime(string? Motive);
