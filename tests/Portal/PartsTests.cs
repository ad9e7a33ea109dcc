using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Tests;

/// <summary>Whoever says where something happens chooses among the parts that there are on that day.</summary>
public class PartsTests
{
    [Theory]
    [InlineData("2023-12-31T22:59:59Z", new[] { "LE" })]
    [InlineData("2023-12-31T23:00:00Z", new[] { "LO", "LX" })]
    public void The_national_units_are_those_of_the_day_in_Amsterdam(string now, string[] national) =>
        Lists.PartsNow(new StandingClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))).Select(p => p.Value)
            .Where(code => code is "LE" or "LO" or "LX").ShouldBe(national, ignoreOrder: true);

    [Fact]
    public void Whoever_looks_back_finds_all_that_ever_were() => Lists.Parts.Select(p => p.Value).ShouldBe(
        ["AMS", "DHG", "LE", "LMB", "LO", "LX", "MNL", "NHL", "NNL", "OBT", "ONL", "PA", "PDC", "RTD", "SKL", "ZWB"], ignoreOrder: true);

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
