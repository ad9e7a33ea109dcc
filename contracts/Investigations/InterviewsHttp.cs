namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Whom an interview is with.</summary>
public enum InterviewWith
{
    Reporter,
    Subject,
    Witness,
}

/// <summary>Where an interview stands.</summary>
public enum InterviewState
{
    Planned,
    Cancelled,

    /// <summary>It took place; minutes are not written yet.</summary>
    Held,

    /// <summary>Minutes wait for a signature.</summary>
    MinutesWritten,
    SignatureGiven,

    /// <summary>The signature was refused, with the reason.</summary>
    SignatureRefused,
}

/// <summary>Plans an interview.</summary>
/// <param name="Person">A name or an account, 2 to 100 characters; left out for the reporter, whom the system calls by a mark.</param>
/// <param name="At">When; in UTC.</param>
/// <param name="Place">3 to 200 characters.</param>
/// <param name="Investigators">Accounts of one or more investigators of the case who will be there.</param>
public sealed record PlanInterview(InterviewWith? With, string? Person, DateTimeOffset? At, string? Place, IReadOnlyList<string>? Investigators);

/// <param name="Motive">Why it is moved; 10 to 1,000 characters.</param>
public sealed record MoveInterview(DateTimeOffset? At, string? Place, string? Motive);

/// <param name="Motive">Why it does not take place; 10 to 1,000 characters.</param>
public sealed record CancelInterview(string? Motive);

/// <summary>Notes that an interview took place.</summary>
/// <param name="HeldAt">When it began; not in the future.</param>
/// <param name="Present">Accounts of the investigators who were there.</param>
/// <param name="RightsRead">The rights were read before the first question; needed with whoever it is about.</param>
/// <param name="DutyToAnswer">The person had to answer: what was said so never goes to the prosecutor.</param>
/// <param name="Counsel">Name of counsel or of whoever else came along; at most 100 characters.</param>
public sealed record HoldInterview(
    DateTimeOffset? HeldAt, IReadOnlyList<string>? Present, bool RightsRead = false, bool DutyToAnswer = false, string? Counsel = null);

/// <param name="Text">1 to 100,000 characters. Until the signature they may be written again; every version stays.</param>
public sealed record WriteMinutes(string? Text);

/// <param name="Given">False when the signature was refused.</param>
/// <param name="Reason">Why it was refused, as the person said it; 10 to 2,000 characters.</param>
public sealed record SignMinutes(bool? Given, string? Reason = null);

/// <param name="How">How the copy was handed over; 3 to 200 characters.</param>
public sealed record HandOverCopy(string? How);

/// <summary>One row of the list.</summary>
/// <param name="Number">Of the case: people call it <c>I-1</c>.</param>
/// <param name="Person">As it was written; the mark for the reporter.</param>
public sealed record ListedInterview(
    Guid InterviewId, int Number, InterviewWith With, string Person, DateTimeOffset At, InterviewState State, bool CopyHandedOver,
    IReadOnlyList<string> Investigators, long Version);

/// <param name="Minutes">All versions, the newest on top.</param>
public sealed record InterviewDetail(
    Guid InterviewId, int Number, InterviewWith With, string Person, DateTimeOffset At, string Place, IReadOnlyList<string> Investigators,
    InterviewState State, DateTimeOffset? HeldAt, bool RightsRead, bool DutyToAnswer, string? Counsel, IReadOnlyList<Minutes> Minutes,
    DateTimeOffset? SignedAt, string? RefusalReason, DateTimeOffset? CopyHandedOverAt, string? CopyHow, string? CancelledBecause, long Version);

/// <param name="Sha256">Of the text, so that a copy on paper can be compared.</param>
public sealed record Minutes(int Number, DateTimeOffset WrittenAt, string WrittenBy, string Text, string Sha256);

/// <param name="Number">Of the case: people call it <c>I-1</c>.</param>
public sealed record InterviewPlanned(Guid InterviewId, int Number);
