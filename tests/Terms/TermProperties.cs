using CsCheck;

namespace Zichtlijn.Terms.Tests;

public class TermProperties
{
    private static readonly Gen<DateOnly> Day =
        Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2120, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<Period> AnyPeriod = Gen.OneOf(
        Gen.Int[1, 400].Select(n => new Period(n, PeriodUnit.Days)),
        Gen.Int[1, 60].Select(n => new Period(n, PeriodUnit.WorkingDays)),
        Gen.Int[1, 60].Select(n => new Period(n, PeriodUnit.Weeks)),
        Gen.Int[1, 24].Select(n => new Period(n, PeriodUnit.Months)));

    private static readonly Gen<Period> PeriodOfTheAct = Gen.OneOf(
        Gen.Int[1, 90].Select(n => new Period(n, PeriodUnit.Days)),
        Gen.Int[1, 12].Select(n => new Period(n, PeriodUnit.Weeks)),
        Gen.Int[1, 3].Select(n => new Period(n, PeriodUnit.Months)));

    private static readonly Gen<TermBasis> Basis = Gen.Bool.Select(law => law ? TermBasis.Law : TermBasis.OwnNorm);

    [Fact]
    public void A_statutory_term_never_ends_on_a_free_day() =>
        Gen.Select(Day, PeriodOfTheAct).Sample((start, period) =>
            Holidays.IsWorkingDay(Term.LastDay(start, period, TermBasis.Law)));

    [Fact]
    public void The_act_never_shortens_a_term() =>
        Gen.Select(Day, AnyPeriod).Sample((start, period) =>
            Term.LastDay(start, period, TermBasis.Law) >= Term.LastDay(start, period, TermBasis.OwnNorm));

    [Fact]
    public void The_act_never_lengthens_a_term_by_more_than_a_week() =>
        Gen.Select(Day, AnyPeriod).Sample((start, period) =>
            Term.LastDay(start, period, TermBasis.Law).DayNumber - Term.LastDay(start, period, TermBasis.OwnNorm).DayNumber <= 7);

    [Fact]
    public void A_later_start_never_means_an_earlier_end() =>
        Gen.Select(Day, AnyPeriod, Gen.Int[1, 40], Basis).Sample((start, period, later, basis) =>
            Term.LastDay(start, period, basis) <= Term.LastDay(start.AddDays(later), period, basis));

    [Fact]
    public void A_longer_term_never_ends_earlier() =>
        Gen.Select(Day, Gen.Int[1, 88], Basis).Sample((start, days, basis) =>
            Term.LastDay(start, new Period(days, PeriodUnit.Days), basis)
                <= Term.LastDay(start, new Period(days + 1, PeriodUnit.Days), basis));

    [Fact]
    public void A_statutory_term_of_three_days_or_more_holds_two_working_days() =>
        Gen.Select(Day, PeriodOfTheAct.Where(p => p is not { Unit: PeriodUnit.Days, Count: < 3 })).Sample((start, period) =>
            Count(start, Term.LastDay(start, period, TermBasis.Law)) >= 2);

    [Fact]
    public void A_term_in_working_days_holds_just_that_many_and_ends_on_one() =>
        Gen.Select(Day, Gen.Int[1, 60]).Sample((start, count) =>
        {
            var end = Term.LastDay(start, new Period(count, PeriodUnit.WorkingDays), TermBasis.OwnNorm);
            return Count(start, end) == count && Holidays.IsWorkingDay(end);
        });

    [Fact]
    public void Working_days_between_are_counted_as_one_counts_on_a_calendar() =>
        Gen.Select(Day, Gen.Int[0, 60]).Sample((from, days) =>
            Term.WorkingDaysBetween(from, from.AddDays(days)) == Count(from, from.AddDays(days))
            && Term.WorkingDaysBetween(from.AddDays(days), from) == -Count(from, from.AddDays(days)));

    private static int Count(DateOnly after, DateOnly until) =>
        Enumerable.Range(after.DayNumber + 1, until.DayNumber - after.DayNumber)
            .Select(DateOnly.FromDayNumber)
            .Count(Holidays.IsWorkingDay);
}
