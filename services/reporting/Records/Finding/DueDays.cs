using Zichtlijn.Reporting.Records.Scheduling;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Records.Finding;

/// <summary>When a case is destroyed under the schedule.</summary>
internal static class DueDays
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>
    /// The first day on which it is: the day after the period's last day, but never without having stood on the list
    /// for the whole announcement since the rule was confirmed and since the last hold was released.
    /// </summary>
    /// <returns>Null while a hold stands or nothing is confirmed.</returns>
    public static DateOnly? DestroyOn(this RetentionRow row, Confirmation? confirmation, Period announcement)
    {
        if (confirmation is null || row.IsHeld || row.CountsFrom is not { } start)
        {
            return null;
        }

        var past = Term.LastDay(start, confirmation.Period, TermBasis.OwnNorm).AddDays(1);
        var announced = Term.LastDay(Term.DayOf(confirmation.Event.ConfirmedAt), announcement, TermBasis.OwnNorm);
        var free = row.FreeSince is { } since ? Term.LastDay(since, announcement, TermBasis.OwnNorm) : Earliest;
        return new[] { past, announced, free }.Max();
    }

    /// <summary>The latest start from which a period is over on a day: a database can look for whatever counts from then or before.</summary>
    public static DateOnly LatestStart(Period period, DateOnly overOn)
    {
        var (low, high) = (Earliest.DayNumber, overOn.DayNumber);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Term.LastDay(DateOnly.FromDayNumber(middle), period, TermBasis.OwnNorm) < overOn ? (middle, high) : (low, middle - 1);
        }

        return DateOnly.FromDayNumber(low);
    }
}
