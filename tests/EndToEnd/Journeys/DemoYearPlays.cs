using Zichtlijn.Demo;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Journeys;

/// <summary>What <c>./zichtlijn up --demo</c> plays: every act is one that the services allow, in any order of arrival.</summary>
[Collection(WholeSystem.Name)]
public sealed class DemoYearPlays(RunningSystem system)
{
    private const int Cases = 15;

    [Fact]
    public async Task Every_case_of_a_synthetic_year_is_played_to_where_it_stands_today()
    {
        var year = DemoYear.Make(seed: 2023, Cases, DateTimeOffset.UtcNow);
        var before = (await system.DashboardCases()).Count;
        using var player = new DemoPlayer(system.Client.BaseAddress!);

        await player.PlayAll(year, TestContext.Current.CancellationToken);

        await Eventually.Holds(async () => (await system.DashboardCases()).Count.ShouldBe(before + Cases));
    }
}
