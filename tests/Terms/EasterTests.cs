namespace Zichtlijn.Terms.Tests;

public class EasterTests
{
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2016-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void The_movable_feasts_follow_the_known_Easter_Sunday(string easterSunday)
    {
        var easter = DateOnly.Parse(easterSunday);

        var movable = Holidays.Of(easter.Year).Except(FixedDays(easter.Year)).Order();

        DateOnly[] feasts = [easter.AddDays(-2), easter.AddDays(1), easter.AddDays(39), easter.AddDays(50)];
        movable.ShouldBe(feasts.Except(FixedDays(easter.Year)));
    }

    private static HashSet<DateOnly> FixedDays(int year) =>
        [new(year, 1, 1), new(year, 4, 26), new(year, 4, 27), new(year, 5, 5), new(year, 12, 25), new(year, 12, 26)];
}
