using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Investigations.Tests.Support;

internal static class Refusals
{
    public static void ShouldBeRefused(this Decision decision, Refusal refusal)
    {
        decision.Refusal.ShouldBe(refusal);
        decision.Events.ShouldBeEmpty();
    }
}
