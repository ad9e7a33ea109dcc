using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Staff;

namespace Zichtlijn.Portal.Tests;

/// <summary>Where an investigation stands, for whoever it is about.</summary>
public sealed class OwnStepsTests
{
    private static readonly DateOnly LastDay = new(2026, 6, 1);

    [Theory]
    [InlineData(InvestigationState.Mandated, "done now todo todo todo todo")]
    [InlineData(InvestigationState.Staffed, "done now todo todo todo todo")]
    [InlineData(InvestigationState.Planned, "done now todo todo todo todo")]
    [InlineData(InvestigationState.HearingBothSides, "done done now todo todo todo")]
    [InlineData(InvestigationState.PeerReview, "done done done now todo todo")]
    [InlineData(InvestigationState.Reported, "done done done done done now")]
    [InlineData(InvestigationState.Withdrawn, "")]
    [InlineData(InvestigationState.Ended, "")]
    [InlineData(InvestigationState.Aborted, "")]
    [InlineData(InvestigationState.ConvertedToCriminal, "")]
    public void Each_state_is_one_step(InvestigationState state, string looks) =>
        string.Join(' ', OwnSteps.Of(Own(state)).Select(s => s.Look)).ShouldBe(looks);

    [Fact]
    public void Days_are_told_where_somebody_can_say_them()
    {
        var steps = OwnSteps.Of(Own(InvestigationState.HearingBothSides) with { Draft = new(new(2026, 5, 1), MayRespond: true, "", "", [], ExtendedAt: null, TimeAskedAt: null) });
        steps.Select(s => s.Day).ShouldBe([new(2026, 3, 2), null, new(2026, 5, 1), null, LastDay, null]);
        OwnSteps.Of(Own(InvestigationState.Reported)).Select(s => s.Day).ShouldBe([new(2026, 3, 2), null, null, null, null, null]);
    }

    [Theory]
    [InlineData(InvestigationState.Planned, true)]
    [InlineData(InvestigationState.Reported, false)]
    public void Without_a_last_day_it_stands_still_unless_it_is_over(InvestigationState state, bool still) =>
        OwnSteps.StandsStill(Own(state) with { LastDay = null }).ShouldBe(still);

    private static OwnInvestigation Own(InvestigationState state)
    {
        var told = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        return new(
            Guid.Empty, "Z-2026-000012", state, [new(told.AddDays(20), "", [2], ""), new(told, "", [1], "")], null, LastDay, [], [], null, [], HasReport: false, 1);
    }
}
