using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Zichtlijn.Terms;

/// <summary>The days that Dutch law calls generally recognised holidays (Algemene termijnenwet art. 3), of any year.</summary>
public static class Holidays
{
    private static readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, string>> Known = new();

    /// <summary>New Year's Day, Good Friday, Easter Monday, King's Day, 5 May, Ascension Day, Whit Monday and both
    /// Christmas days. Sundays among the feasts are left out: a Sunday is no working day anyway.</summary>
    /// <remarks>Days that a royal decree equates with them for some years (art. 3(3)) are not among them.</remarks>
    public static IReadOnlyCollection<DateOnly> Of(int year) => InYear(year).Keys;

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !InYear(day.Year).ContainsKey(day);

    /// <summary>The name of a holiday, otherwise of the day of the week.</summary>
    public static string Describe(DateOnly day) => InYear(day.Year).GetValueOrDefault(day) ?? $"a {day.DayOfWeek}";

    private static FrozenDictionary<DateOnly, string> InYear(int year) => Known.GetOrAdd(year, Make);

    private static FrozenDictionary<DateOnly, string> Make(int year)
    {
        var easter = EasterSunday(year);
        (DateOnly Day, string Name)[] days =
        [
            (new(year, 1, 1), "New Year's Day"),
            (easter.AddDays(-2), "Good Friday"), // art. 3(2)
            (easter.AddDays(1), "Easter Monday"),
            (KingsDay(year), "King's Day"),
            (new(year, 5, 5), "5 May"),
            (easter.AddDays(39), "Ascension Day"),
            (easter.AddDays(50), "Whit Monday"),
            (new(year, 12, 25), "Christmas Day"),
            (new(year, 12, 26), "Boxing Day"),
        ];
        return days.DistinctBy(d => d.Day).ToFrozenDictionary(d => d.Day, d => d.Name); // Ascension Day can be 5 May
    }

    /// <summary>27 April, or the 26th when the 27th is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>The Gregorian computus in the form of Meeus, Jones and Butcher.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var goldenNumber = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var leapCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * goldenNumber) + century - (century / 4) - leapCorrection + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (goldenNumber + (11 * epact) + (22 * toSunday)) / 451;
        var position = epact + toSunday - (7 * late) + 114;
        return new DateOnly(year, position / 31, (position % 31) + 1);
    }
}
