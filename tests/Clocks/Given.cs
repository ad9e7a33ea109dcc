using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Tests;

/// <summary>A case of Thursday 2 November 2023 with clocks of several regimes.</summary>
internal static class Given
{
    public const string Version = "2023-06";
    public const string Officer = "triage.ams";
    public static readonly DateOnly Start = new(2023, 11, 2);
    public static readonly ProtectedContent Motive = new("test", "test", [1]);

    /// <summary>What every case has, a complaint of a colleague and one of a citizen.</summary>
    public static CaseClocks Clocks { get; } = new[] { "contact", "acknowledge", "feedback", "triage", "complaint", "policeComplaint" }
        .Aggregate(CaseClocks.None, (clocks, code) => clocks.Start(code, Version, Start));

    /// <summary>Noon in the Netherlands on a day so many days later.</summary>
    public static DateTimeOffset Day(int later) => Term.StartOf(Start.AddDays(later)).AddHours(12);

    public static ExtendClock Longer(string clock = "triage", string by = "10wd", ExtensionForm done = ExtensionForm.Motive) =>
        new(clock, Period.Parse(by), done, "moreInformation", Officer, Motive);

    public static CaseClocks After(this CaseClocks clocks, Decision decision)
    {
        decision.Refusal.ShouldBeNull();
        return decision.Events.Aggregate(clocks, (all, e) => all.After((IClockEvent)e));
    }

    public static void ShouldBeRefused(this Decision decision, string code)
    {
        decision.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        decision.Events.ShouldBeEmpty();
    }
}
