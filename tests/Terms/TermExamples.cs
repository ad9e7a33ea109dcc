namespace Zichtlijn.Terms.Tests;

/// <summary>
/// Worked out by hand with a calendar, from the text of the article that stands with each example. They are nobody's rulings:
/// no example comes from a court or an authority.
/// </summary>
public class TermExamples
{
    /// <summary>Awb art. 6:8(1): the first day is the one after the event.</summary>
    [Theory]
    [InlineData("2023-11-02", "7d", "2023-11-09")]
    [InlineData("2023-11-02", "10wd", "2023-11-16")]
    [InlineData("2023-11-02", "3m", "2024-02-02")]
    [InlineData("2023-11-02", "3wd", "2023-11-07")]
    [InlineData("2024-01-31", "1m", "2024-02-29")]
    [InlineData("2023-01-31", "1m", "2023-02-28")]
    public void A_term_starts_the_day_after_the_event(string start, string period, string end) =>
        LastDay(start, period).ShouldBe(DateOnly.Parse(end));

    /// <summary>Algemene termijnenwet art. 1(1), with the days of art. 3(1).</summary>
    [Theory]
    [InlineData("2024-03-22")] // ends on Good Friday
    [InlineData("2024-03-23")]
    [InlineData("2024-03-24")]
    [InlineData("2024-03-25")] // ends on Easter Monday
    public void A_week_that_ends_at_Easter_runs_to_Tuesday(string start) =>
        LastDay(start, "7d").ShouldBe(new DateOnly(2024, 4, 2));

    /// <summary>Algemene termijnenwet art. 1(1): a Saturday, a Sunday, or a day of art. 3(1).</summary>
    [Theory]
    [InlineData("2025-04-19", "7d", "2025-04-28")] // Saturday 26 April, King's Day of that year
    [InlineData("2024-04-28", "1w", "2024-05-06")] // Sunday 5 May
    [InlineData("2023-09-26", "3m", "2023-12-27")] // Boxing Day
    [InlineData("2024-01-07", "12w", "2024-04-02")] // Easter Sunday
    public void A_term_that_ends_on_a_free_day_runs_on_to_the_next_working_day(string start, string period, string end) =>
        LastDay(start, period).ShouldBe(DateOnly.Parse(end));

    /// <summary>Algemene termijnenwet art. 4: the act does not reach more than 90 days, twelve weeks or three months.</summary>
    [Theory]
    [InlineData("2024-01-07", "14w", "2024-04-14")] // a Sunday
    [InlineData("2023-09-30", "6m", "2024-03-30")] // a Saturday
    [InlineData("2024-01-07", "91d", "2024-04-07")] // a Sunday
    [InlineData("2023-08-29", "4m", "2023-12-29")]
    [InlineData("2023-08-25", "4m", "2023-12-25")] // Christmas
    public void A_long_term_ends_where_it_ends(string start, string period, string end) =>
        LastDay(start, period).ShouldBe(DateOnly.Parse(end));

    /// <summary>Algemene termijnenwet art. 4, the last term that it does not name, and so art. 1(1).</summary>
    [Fact]
    public void Ninety_days_are_within_the_act() =>
        LastDay("2024-01-08", "90d").ShouldBe(new DateOnly(2024, 4, 8), "Sunday 7 April runs on to Monday");

    /// <summary>Algemene termijnenwet art. 2.</summary>
    [Theory]
    [InlineData("2020-12-24", "3d", "2020-12-29")] // Sunday 27 -> Monday 28, the only working day -> Tuesday
    [InlineData("2020-12-24", "4d", "2020-12-29")]
    [InlineData("2024-03-28", "5d", "2024-04-03")]
    public void A_term_of_three_days_or_more_holds_two_working_days(string start, string period, string end) =>
        LastDay(start, period).ShouldBe(DateOnly.Parse(end));

    /// <summary>Algemene termijnenwet art. 2, which begins at three days; Good Friday and Easter move it by art. 1(1).</summary>
    [Fact]
    public void A_term_of_two_days_need_not_hold_two_working_days() =>
        LastDay("2024-03-28", "2d").ShouldBe(new DateOnly(2024, 4, 2));

    /// <summary>Algemene termijnenwet art. 1(1) is about terms of an act; this one is of no act.</summary>
    [Fact]
    public void A_promise_of_our_own_is_not_extended() =>
        Term.LastDay(new(2024, 3, 22), Period.Parse("7d"), TermBasis.OwnNorm).ShouldBe(new DateOnly(2024, 3, 29));

    [Theory]
    [InlineData("2023-09-26", "3m", "Algemene termijnenwet art. 1(1)", "ends on Boxing Day")]
    [InlineData("2024-03-28", "5d", "Algemene termijnenwet art. 2", "holds fewer than two working days")]
    [InlineData("2024-01-07", "14w", "Algemene termijnenwet art. 4", "more than 90 days, twelve weeks or three months: stays on a Sunday")]
    public void The_rule_that_moved_a_day_is_named(string start, string period, string article, string why)
    {
        var rule = Term.EndOf(DateOnly.Parse(start), Period.Parse(period), TermBasis.Law).Rules[^1];

        (rule.Article, rule.Why).ShouldBe((article, why));
    }

    /// <summary>Algemene termijnenwet art. 1(2): what is counted back from an event is not extended.</summary>
    [Theory]
    [InlineData("2024-04-11", "10d", "2024-04-01")] // Easter Monday
    [InlineData("2024-04-11", "5wd", "2024-04-04")]
    [InlineData("2024-03-31", "1m", "2024-02-29")]
    [InlineData("2024-04-14", "2w", "2024-03-31")] // Easter Sunday
    public void A_term_that_is_counted_back_stays_where_it_ends(string before, string period, string last) =>
        Term.Before(DateOnly.Parse(before), Period.Parse(period)).LastDay.ShouldBe(DateOnly.Parse(last));

    /// <summary>No article: the articles speak of days, and those of a case here are Dutch ones.</summary>
    [Theory]
    [InlineData("2023-10-31T22:59:59Z", "2023-10-31")]
    [InlineData("2023-10-31T23:00:00Z", "2023-11-01")]
    [InlineData("2024-06-30T21:59:59Z", "2024-06-30")]
    [InlineData("2024-06-30T22:00:00Z", "2024-07-01")]
    [InlineData("2024-07-01T03:00:00+09:00", "2024-06-30")]
    public void The_day_of_a_moment_is_the_day_in_the_Netherlands(string moment, string day) =>
        Term.DayOf(DateTimeOffset.Parse(moment)).ShouldBe(DateOnly.Parse(day));

    private static DateOnly LastDay(string start, string period) =>
        Term.LastDay(DateOnly.Parse(start), Period.Parse(period), TermBasis.Law);
}
