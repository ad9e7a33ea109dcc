namespace Zichtlijn.Terms.Tests;

/// <summary>
/// Another way to the same answer, on purpose slow and plain: it walks a calendar day by day, with holidays found by
/// counting moons instead of by a formula. It shares nothing with the library.
/// </summary>
internal static class Oracle
{
    private static readonly Dictionary<int, HashSet<DateOnly>> Free = [];

    public static DateOnly LastDay(DateOnly start, Period period, bool law)
    {
        var day = Counted(start, period);
        if (!law || IsOutOfReach(period))
        {
            return day;
        }

        while (IsFree(day) || (!IsOneOrTwoDays(period) && WorkingDays(start, day) < 2))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static bool IsFree(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Saturday || day.DayOfWeek == DayOfWeek.Sunday || FreeDaysOf(day.Year).Contains(day);

    private static DateOnly Counted(DateOnly start, Period period)
    {
        var day = start;
        switch (period.Unit)
        {
            case PeriodUnit.Days:
            case PeriodUnit.Weeks:
                for (var i = 0; i < period.Count * (period.Unit == PeriodUnit.Weeks ? 7 : 1); i++)
                {
                    day = day.AddDays(1);
                }

                return day;
            case PeriodUnit.WorkingDays:
                for (var worked = 0; worked < period.Count;)
                {
                    day = day.AddDays(1);
                    worked += IsFree(day) ? 0 : 1;
                }

                return day;
            default:
                // Forward to the month that is meant, then to the day with the same number, or to the last there is.
                for (var i = 0; i < period.Count; i++)
                {
                    do
                    {
                        day = day.AddDays(1);
                    }
                    while (day.Day != 1);
                }

                while (day.Day < start.Day && day.AddDays(1).Month == day.Month)
                {
                    day = day.AddDays(1);
                }

                return day;
        }
    }

    private static bool IsOutOfReach(Period period) =>
        (period.Unit == PeriodUnit.Days && period.Count >= 91)
        || (period.Unit == PeriodUnit.Weeks && period.Count >= 13)
        || (period.Unit == PeriodUnit.Months && period.Count >= 4)
        || period.Unit == PeriodUnit.WorkingDays;

    private static bool IsOneOrTwoDays(Period period) => period.Unit == PeriodUnit.Days && period.Count <= 2;

    private static int WorkingDays(DateOnly start, DateOnly end)
    {
        var count = 0;
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
        {
            count += IsFree(day) ? 0 : 1;
        }

        return count;
    }

    private static HashSet<DateOnly> FreeDaysOf(int year)
    {
        if (!Free.TryGetValue(year, out var days))
        {
            var easter = Easter(year);
            var king = new DateOnly(year, 4, 27).DayOfWeek == DayOfWeek.Sunday ? 26 : 27;
            Free[year] = days =
            [
                new(year, 1, 1), easter.AddDays(-2), easter.AddDays(1), new(year, 4, king), new(year, 5, 5), easter.AddDays(39), easter.AddDays(50),
                new(year, 12, 25), new(year, 12, 26),
            ];
        }

        return days;
    }

    /// <summary>The Sunday after the full moon of the church on or after 21 March; in these years the moons are those of a table.</summary>
    private static DateOnly Easter(int year)
    {
        // Paschal full moons by golden number, valid from 1900 to 2199 (Book of Common Prayer, table to find Easter).
        string[] moons =
        [
            "04-14", "04-03", "03-23", "04-11", "03-31", "04-18", "04-08", "03-28", "04-16", "04-05", "03-25", "04-13", "04-02", "03-22", "04-10", "03-30",
            "04-17", "04-07", "03-27",
        ];
        var day = DateOnly.Parse($"{year}-{moons[year % 19]}", System.Globalization.CultureInfo.InvariantCulture).AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
