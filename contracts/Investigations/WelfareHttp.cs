namespace Zichtlijn.Contracts.Investigations.Http.V1;

/// <summary>Notes that somebody asked how the reporter, or whoever it is about, is doing. It is due every 30 days for both alike.</summary>
/// <param name="Notice">The number of the notice of charges, for somebody it is about; null for the reporter.</param>
/// <param name="On">The day; not in the future.</param>
/// <param name="NeedsHelp">Something has to be done for them.</param>
/// <param name="Text">How they are doing and what was agreed; 10 to 5,000 characters.</param>
public sealed record NoteWelfareCheck(int? Notice, DateOnly? On, bool NeedsHelp, string? Text);

/// <summary>How people are doing, the newest on top.</summary>
/// <param name="ReporterBy">The last day to ask the reporter again; null when no term runs.</param>
/// <param name="SubjectsBy">The last day to ask everybody it is about again; null when no term runs.</param>
/// <param name="SubjectsToAsk">Numbers of the notices of those who were not asked yet in this term.</param>
public sealed record CaseWelfare(
    DateOnly? ReporterBy, DateOnly? SubjectsBy, IReadOnlyList<int> SubjectsToAsk, IReadOnlyList<WelfareCheck> Checks);

/// <param name="Person">As the mandate names them; the mark for the reporter.</param>
public sealed record WelfareCheck(int? Notice, string Person, DateOnly On, DateTimeOffset NotedAt, string By, bool NeedsHelp, string Text);
