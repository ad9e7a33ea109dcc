namespace Zichtlijn.Terms;

/// <summary>
/// Finds the last day of a term. The day of the event itself does not count: the first day is the one after it
/// (Algemene wet bestuursrecht art. 6:8(1) says so for objections, and it is the rule for every period after an event).
/// </summary>
public static class Term
{
    private const string ExtendedToWorkingDay = "Algemene termijnenwet art. 1(1)";
    private const string CountedBack = "Algemene termijnenwet art. 1(2)";
    private const string TwoWorkingDays = "Algemene termijnenwet art. 2";
    private const string OutOfReach = "Algemene termijnenwet art. 4";
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day in the Netherlands at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).Date);

    /// <summary>The moment at which a day begins in the Netherlands; a night in which the clock changes is an hour shorter or longer.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Amsterdam.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The last day of a term that an event on <paramref name="start"/> sets going.</summary>
    public static DateOnly LastDay(DateOnly start, Period period, TermBasis basis) => EndOf(start, period, basis).LastDay;

    /// <summary>The same, with the rules that moved the day.</summary>
    public static TermEnd EndOf(DateOnly start, Period period, TermBasis basis) =>
        basis == TermBasis.Law ? Settle(start, Count(start, period), period) : Unmoved(Count(start, period));

    /// <summary>
    /// The last day on which something can be done that must be done a period before an event, for example ten days
    /// before a hearing. The act leaves terms alone that are counted back.
    /// </summary>
    public static TermEnd Before(DateOnly day, Period period)
    {
        var counted = period.Unit switch
        {
            PeriodUnit.Days => day.AddDays(-period.Count),
            PeriodUnit.Weeks => day.AddDays(-7 * period.Count),
            PeriodUnit.Months => day.AddMonths(-period.Count),
            _ => AddWorkingDays(day, -period.Count),
        };
        return Holidays.IsWorkingDay(counted) ? Unmoved(counted) : new(counted, counted, [new(CountedBack, counted, "counted back from an event: not extended")]);
    }

    /// <summary>Working days that are left of a term; negative when late, null when it has no last day.</summary>
    public static int? WorkingDaysLeft(DateOnly today, DateOnly? lastDay) => lastDay is { } day ? WorkingDaysBetween(today, day) : null;

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

    /// <summary>The last day as it is counted, before the act is applied. A month ends on the same number, or on its last day.</summary>
    internal static DateOnly Count(DateOnly start, Period period) => period.Unit switch
    {
        PeriodUnit.Days => start.AddDays(period.Count),
        PeriodUnit.Weeks => start.AddDays(7 * period.Count),
        PeriodUnit.Months => start.AddMonths(period.Count),
        _ => AddWorkingDays(start, period.Count),
    };

    /// <summary>Applies the act to a term that was counted.</summary>
    internal static TermEnd Settle(DateOnly start, DateOnly counted, Period period)
    {
        if (period.IsBeyondExtension)
        {
            return Holidays.IsWorkingDay(counted)
                ? Unmoved(counted)
                : new(counted, counted, [new(OutOfReach, counted, $"more than 90 days, twelve weeks or three months: stays on {Holidays.Describe(counted)}")]);
        }

        var (last, rules) = (counted, new List<AppliedRule>());
        if (!Holidays.IsWorkingDay(last))
        {
            var why = $"ends on {Holidays.Describe(last)}";
            last = NextWorkingDay(last);
            rules.Add(new(ExtendedToWorkingDay, last, why));
        }

        if (period is not { Unit: PeriodUnit.Days, Count: < 3 } && WorkingDaysBetween(start, last) < 2)
        {
            while (WorkingDaysBetween(start, last) < 2)
            {
                last = NextWorkingDay(last);
            }

            rules.Add(new(TwoWorkingDays, last, "holds fewer than two working days"));
        }

        return new(last, counted, rules);
    }

    private static TermEnd Unmoved(DateOnly day) => new(day, day, []);

    private static DateOnly NextWorkingDay(DateOnly day) => AddWorkingDays(day, 1);

    private static DateOnly AddWorkingDays(DateOnly start, int count)
    {
        var (day, step) = (start, Math.Sign(count));
        for (var left = Math.Abs(count); left > 0; left -= Holidays.IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
