using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Staff;

/// <summary>The moment up to which a case is played again: the end of a day that somebody chose, or now.</summary>
/// <param name="Typed">The day, as it was typed; null when none was.</param>
/// <param name="At">Null for now.</param>
/// <param name="IsWrong">It is no day that has come: then it is played up to now.</param>
public sealed record ExplanationMoment(string? Typed, DateTimeOffset? At, bool IsWrong)
{
    public static ExplanationMoment Of(string? typed, DateOnly today) => string.IsNullOrWhiteSpace(typed) ? new(null, null, IsWrong: false)
        : FormRows.DayOf(typed) is not { } day || day > today ? new(typed, null, IsWrong: true)
        : new(typed, day == today ? null : Dates.At(day.AddDays(1), TimeOnly.MinValue)!.Value.AddTicks(-1), IsWrong: false);

    /// <summary>The term that a clock is of: a clock of one person has its number behind it.</summary>
    public static string TermOf(string clock) => clock.Split(':')[0];

    /// <summary>As the address of a page names it.</summary>
    public string Query => At is { } at ? "?day=" + FormRows.Written(Term.DayOf(at)) : "";
}
