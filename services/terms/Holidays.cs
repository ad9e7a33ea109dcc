using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Zichtlijn.Terms;

/// <summary>The days that Dutch law calls generally recognised holidays (Algemene termijnenwet art. 3), of any year.</summary>
public static class Holidays
{
    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> Known = new();

    /// <summary>New Year's Day, Good Friday, Easter Monday, King's Day, 5 May, Ascension Day, Whit Monday and both
    /// Christmas days. Sundays among the feasts are left out: a Sunday is no working day anyway.</summary>
    public static IReadOnlySet<DateOnly> Of(int year) => InYear(year);

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !InYear(day.Year).Contains(day);

    private static FrozenSet<DateOnly> InYear(int year) => Known.GetOrAdd(year, Make);

    private static FrozenSet<DateOnly> Make(int year)
    {
        var easter = EasterSunday(year);
        return new[]
        {
            new DateOnly(year, 1, 1),
            easter.AddDays(-2),
            easter.AddDays(1),
            KingsDay(year),
            new(year, 5, 5),
            easter.AddDays(39),
            easter.AddDays(50),
            new(year, 12, 25),
            new(year, 12, 26),
        }.ToFrozenSet();
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
