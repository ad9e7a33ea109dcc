namespace Zichtlijn.Terms;

/// <summary>Finds the last day of a term. The day of the event itself does not count.</summary>
public static class Term
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day in the Netherlands at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).Date);

    /// <summary>
    /// The last day of a term that starts with an event on <paramref name="start"/>.
    /// </summary>
    /// <param name="statutory">The General Extension of Time Limits Act applies: a term that ends on a Saturday, Sunday
    /// or holiday runs on to the next working day (art. 1), and one of three days or more holds at least two working days
    /// (art. 2), unless it is beyond the act's reach (art. 4).</param>
    public static DateOnly LastDay(DateOnly start, Period period, bool statutory)
    {
        var last = period.Unit switch
        {
            PeriodUnit.Days => start.AddDays(period.Count),
            PeriodUnit.Weeks => start.AddDays(7 * period.Count),
            PeriodUnit.Months => start.AddMonths(period.Count),
            _ => AddWorkingDays(start, period.Count),
        };
        return statutory && !period.IsBeyondExtension ? Extend(start, last, period) : last;
    }

    /// <summary>Working days after <paramref name="from"/> until and including <paramref name="until"/>; negative when late.</summary>
    public static int WorkingDaysBetween(DateOnly from, DateOnly until)
    {
        var (first, last, sign) = from <= until ? (from, until, 1) : (until, from, -1);
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            count += Holidays.IsWorkingDay(day) ? 1 : 0;
        }

        return sign * count;
    }

    private static DateOnly AddWorkingDays(DateOnly start, int count)
    {
        var day = start;
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= Holidays.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static DateOnly Extend(DateOnly start, DateOnly last, Period period)
    {
        while (!Holidays.IsWorkingDay(last))
        {
            last = last.AddDays(1);
        }

        var threeDaysOrMore = period.Unit != PeriodUnit.Days || period.Count >= 3;
        while (threeDaysOrMore && WorkingDaysBetween(start, last) < 2)
        {
            last = last.AddDays(1);
            while (!Holidays.IsWorkingDay(last))
            {
                last = last.AddDays(1);
            }
        }

        return last;
    }
}
