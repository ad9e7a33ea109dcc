using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>A day and a time as they were typed.</summary>
public sealed record TypedMoment(string? Day, string? Time)
{
    public static readonly TypedMoment Empty = new(null, null);

    /// <summary>Null when the two make no moment.</summary>
    public DateTimeOffset? Moment => FormRows.DayOf(Day) is { } day && FormRows.TimeOf(Time) is { } time ? Dates.At(day, time) : null;

    public static TypedMoment Of(DateTimeOffset moment) => new(FormRows.Written(Term.DayOf(moment)), FormRows.Written(Dates.TimeOf(moment)));

    /// <summary>The field to say it beside when it is no moment.</summary>
    public string WrongField => FormRows.DayOf(Day) is null ? "day" : "time";
}
