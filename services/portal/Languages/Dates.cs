using System.Globalization;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Languages;

/// <summary>Days and times in words, in the page's language and in the time of the Netherlands.</summary>
public static class Dates
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>donderdag 16 november 2023</summary>
    public static string Full(DateOnly day) => day.ToString("dddd d MMMM yyyy", Culture);

    /// <inheritdoc cref="Full(DateOnly)"/>
    public static string Full(DateTimeOffset moment) => Full(Term.DayOf(moment));

    /// <summary>donderdag 16 november; with the year when it is not this year.</summary>
    public static string Near(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? day.ToString("dddd d MMMM", Culture) : Full(day);

    /// <summary>2 november 2023</summary>
    public static string Plain(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <inheritdoc cref="Plain(DateOnly)"/>
    public static string Plain(DateTimeOffset moment) => Plain(Term.DayOf(moment));

    /// <summary>09.42 uur, or 09:42 in English.</summary>
    public static string Time(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Amsterdam);
        return Site.Language == "nl" ? local.ToString("HH.mm' uur'", Culture) : local.ToString("HH:mm", Culture);
    }

    /// <summary>A day and a time of the clock in the Netherlands; null when the clock skips that time.</summary>
    public static DateTimeOffset? At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return Amsterdam.IsInvalidTime(local) ? null : new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The time of the clock in the Netherlands.</summary>
    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    /// <summary>maandag 6 november 2023, 10.12 uur</summary>
    public static string Moment(DateTimeOffset moment) => $"{Full(moment)}, {Time(moment)}";

    /// <summary>Starts a sentence or a table cell.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];
}
