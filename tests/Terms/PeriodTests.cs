using CsCheck;

namespace Zichtlijn.Terms.Tests;

public class PeriodTests
{
    [Theory]
    [InlineData("7d", 7, PeriodUnit.Days)]
    [InlineData("10wd", 10, PeriodUnit.WorkingDays)]
    [InlineData("6w", 6, PeriodUnit.Weeks)]
    [InlineData("3m", 3, PeriodUnit.Months)]
    [InlineData("10000d", 10_000, PeriodUnit.Days)]
    public void A_number_with_a_unit_is_a_period(string text, int count, PeriodUnit unit) =>
        Period.Parse(text).ShouldBe(new Period(count, unit));

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("7")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("+1d")]
    [InlineData("1.5d")]
    [InlineData("10001d")]
    [InlineData("99999999999d")]
    [InlineData("3y")]
    [InlineData("3 m")]
    [InlineData(" 3m")]
    [InlineData("3m ")]
    [InlineData("7D")]
    [InlineData("7dd")]
    [InlineData("１d")]
    public void Anything_else_is_refused(string text) => Should.Throw<FormatException>(() => Period.Parse(text));

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Gen.Int[1, 10_000], Gen.Enum<PeriodUnit>()).Sample((count, unit) =>
            Period.Parse(new Period(count, unit).ToString()) == new Period(count, unit));

    [Theory]
    [InlineData("90d", false)]
    [InlineData("91d", true)]
    [InlineData("12w", false)]
    [InlineData("13w", true)]
    [InlineData("3m", false)]
    [InlineData("4m", true)]
    [InlineData("1wd", true)]
    public void The_act_reaches_as_far_as_ninety_days_twelve_weeks_or_three_months(string period, bool beyond) =>
        Period.Parse(period).IsBeyondExtension.ShouldBe(beyond);
}
