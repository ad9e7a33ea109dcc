namespace Zichtlijn.Contracts.Triage.Http.V1;

/// <param name="Field">A code of the reference data.</param>
/// <param name="Expert">The account; null leaves the choice to the system.</param>
/// <param name="Question">What the expert is asked, in words; 10 to 2,000 characters.</param>
public sealed record AskExpertise(string? Field, string? Expert, string? Question);

/// <summary>One expert's part in a case.</summary>
/// <param name="Advice">Null until it is given.</param>
/// <param name="IsVoid">The expert turned out to have an interest: another one must advise.</param>
public sealed record Consultation(
    string Field, string Expert, string Question, string AskedBy, DateTimeOffset AskedAt, string? Advice, DateTimeOffset? AdvisedAt, bool IsVoid);

/// <summary>Somebody who can be asked now: of the field, of another part, without an interest that is known.</summary>
/// <param name="Asked">How many open requests they have.</param>
public sealed record ProposedExpert(string Field, string Account, string Part, int Asked);

/// <param name="Advice">In words; 20 to 5,000 characters.</param>
public sealed record GiveAdvice(string? Advice);

/// <param name="Motive">Why not, in words; 10 to 1,000 characters.</param>
public sealed record DeclineAdvice(string? Motive);

/// <summary>A case that somebody was asked to advise on: no content.</summary>
/// <param name="IsAdvised">The advice was given.</param>
/// <param name="DecideBy">Last day of the triage term, which waits for the advice; null while it stands still.</param>
public sealed record AdviceRequest(
    Guid CaseId, string CaseNumber, string Field, string OrganisationalPart, DateTimeOffset AskedAt, DateOnly? DecideBy, int? WorkingDaysLeft,
    bool HasDeclared, bool IsAdvised, long Version);

/// <summary>The same with what was asked, for the expert who declared to have no interest.</summary>
/// <param name="Question">Null before the declaration.</param>
/// <param name="MayOpen">The report may be read.</param>
public sealed record AdviceRequestDetail(
    Guid CaseId, string CaseNumber, string Field, string OrganisationalPart, string Category, IReadOnlyList<string> Grounds,
    DateTimeOffset SubmittedAt, DateTimeOffset AskedAt, DateOnly? DecideBy, int? WorkingDaysLeft, bool MayOpen, string? Question, string? Advice,
    DateTimeOffset? AdvisedAt, string? ReporterMark, long Version);
