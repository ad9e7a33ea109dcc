using Zichtlijn.Contracts.Clocks.V1;

namespace Zichtlijn.Contracts.Clocks.Http.V1;

/// <summary>One term of a case.</summary>
/// <param name="Code">A code of the reference data.</param>
/// <param name="Regimes">The legal regimes that set it; empty for a term of every case.</param>
/// <param name="Statutory">Set by a law; otherwise it is a norm of our own.</param>
/// <param name="Source">The article, or whose norm it is.</param>
/// <param name="From">The day of the event that set it going.</param>
/// <param name="LastDay">In Europe/Amsterdam; null while it stands still.</param>
/// <param name="WorkingDaysLeft">Negative when it is over; null when it stands still or is met.</param>
/// <param name="MovedBy">The rules that moved the last day.</param>
/// <param name="MetOn">The day on which what was due was done.</param>
/// <param name="PassedOn">The last day that passed; it stays when what was due is done later.</param>
/// <param name="Who">The role that has to act.</param>
/// <param name="SuspendedOn">Since when it stands still.</param>
/// <param name="Extensions">How often it was made longer.</param>
/// <param name="NextExtension">How it can be made longer now; null when it cannot.</param>
/// <param name="AskedExtension">What was asked of the corps and is not answered yet.</param>
/// <param name="WithCommittee">The term that takes its place when a committee advises.</param>
/// <param name="PassedBefore">Last days that passed before it began anew, or took the place of another; null when none did.</param>
public sealed record CaseTerm(
    string Code,
    IReadOnlyList<string> Regimes,
    bool Statutory,
    string Source,
    TermState State,
    DateOnly From,
    DateOnly? LastDay,
    int? WorkingDaysLeft,
    IReadOnlyList<MovedTerm> MovedBy,
    DateOnly? MetOn,
    DateOnly? PassedOn,
    string? Who,
    DateOnly? SuspendedOn,
    int Extensions,
    NextExtension? NextExtension,
    string? AskedExtension,
    string? WithCommittee,
    IReadOnlyList<DateOnly>? PassedBefore = null);

/// <summary>A rule that moved the end of a term.</summary>
/// <param name="To">The last day after it was applied.</param>
public sealed record MovedTerm(string Article, DateOnly To, string Why);

/// <param name="Most">The longest period, for example <c>4w</c>; null when nothing limits it but its form.</param>
/// <param name="Source">The article, or whose norm it is.</param>
public sealed record NextExtension(string? Most, bool NeedsWrittenNotice, bool NeedsWrittenConsent, bool NeedsCorpsLevel, string Source);

/// <param name="By">A period: a number with <c>d</c>, <c>wd</c>, <c>w</c> or <c>m</c>.</param>
/// <param name="ReasonCode">A code of the reference data; the reporter is told it with the new date.</param>
/// <param name="Motive">Why, in words; 10 to 1,000 characters.</param>
/// <param name="WrittenNotice">All who are concerned were told in writing; the reporter is told by the system.</param>
/// <param name="WrittenConsent">The complainant agreed in writing.</param>
public sealed record ExtendTerm(string? By, string? ReasonCode, string? Motive, bool WrittenNotice = false, bool WrittenConsent = false);

/// <param name="Grant">Whether the term becomes longer.</param>
/// <param name="Motive">Why, in words; 10 to 1,000 characters.</param>
public sealed record DecideExtension(bool? Grant, string? Motive);

/// <param name="Ground"><c>criminalTrack</c> or <c>completion</c>.</param>
/// <param name="Motive">Why, in words; 10 to 1,000 characters.</param>
public sealed record SuspendTerms(string? Ground, string? Motive);

/// <param name="Ground">What is over: <c>criminalTrack</c> or <c>completion</c>.</param>
public sealed record ResumeTerms(string? Ground);

/// <summary>An extension that waits for the corps: no content of the case.</summary>
/// <param name="By">A period, for example <c>10wd</c>.</param>
/// <param name="LastDay">The present last day.</param>
/// <param name="Motive">What the handler wrote.</param>
public sealed record ExtensionRequest(
    Guid CaseId, string CaseNumber, string OrganisationalPart, string Clock, string By, DateOnly? LastDay, int Extensions,
    string ReasonCode, string Motive, string AskedBy, DateTimeOffset AskedAt, long Version);
