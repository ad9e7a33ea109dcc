using CsCheck;

namespace Zichtlijn.Terms.Tests;

public class HolidaysTests
{
    private static readonly Gen<int> Year = Gen.Int[1, 9999];

    [Fact]
    public void Every_year_has_its_nine_holidays_of_which_a_few_may_fall_together() =>
        Year.Sample(year => Holidays.Of(year).Count is >= 7 and <= 9 && Holidays.Of(year).All(day => day.Year == year));

    [Fact]
    public void Good_Friday_is_a_Friday_and_Ascension_Day_a_Thursday_in_every_year() =>
        Year.Sample(year =>
        {
            var spring = Holidays.Of(year).Where(d => d.Month is >= 3 and <= 6).ToArray();
            return spring.Any(d => d.DayOfWeek == DayOfWeek.Friday && Holidays.Of(year).Contains(d.AddDays(3)))
                && spring.Any(d => d.DayOfWeek == DayOfWeek.Thursday && Holidays.Of(year).Contains(d.AddDays(11)));
        });

    [Fact]
    public void No_holiday_is_a_working_day_and_neither_is_a_weekend() =>
        Year.Sample(year => Holidays.Of(year).All(day => !Holidays.IsWorkingDay(day)));

    [Theory]
    [InlineData("2014-04-26")]
    [InlineData("2025-04-26")]
    [InlineData("2023-04-27")]
    [InlineData("2024-04-27")]
    public void Kings_Day_is_the_27th_of_April_or_the_26th_when_that_is_a_Sunday(string day) =>
        Holidays.Of(DateOnly.Parse(day).Year).ShouldContain(DateOnly.Parse(day));

    [Theory]
    [InlineData("2025-04-27")]
    [InlineData("2023-04-26")]
    public void The_other_day_is_then_no_holiday(string day) =>
        Holidays.Of(DateOnly.Parse(day).Year).ShouldNotContain(DateOnly.Parse(day));

    [Fact]
    public void Ascension_Day_on_the_fifth_of_May_counts_once() => Holidays.Of(2016).Count.ShouldBe(8);

    [Theory]
    [InlineData("2023-12-25", false)]
    [InlineData("2023-12-27", true)]
    [InlineData("2024-05-20", false)]
    [InlineData("2024-05-19", false)]
    [InlineData("2024-05-21", true)]
    public void A_working_day_is_no_weekend_and_no_holiday(string day, bool works) =>
        Holidays.IsWorkingDay(DateOnly.Parse(day)).ShouldBe(works);
}
