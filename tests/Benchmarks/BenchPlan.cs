namespace Zichtlijn.Benchmarks;

/// <summary>How long each part of a run takes.</summary>
/// <param name="IdlePause">Rest after start-up before memory is read, so that what start-up left behind is collected.</param>
/// <param name="WarmUp">Unmeasured load with 8 connections, at most so long: until the runtimes stop compiling methods anew.</param>
/// <param name="Round">One burst on one path. Floor, Marten floor and system take turns, so that a machine that gets
/// slower or faster meanwhile does so for all three.</param>
/// <param name="Rounds">How often they take turns, for each number of connections.</param>
/// <param name="Steady">How long 20 reports a second come in to measure the lag.</param>
/// <param name="SteadyFloor">The same for the lag's floor, half of it before and half of it after.</param>
internal sealed record BenchPlan(TimeSpan IdlePause, TimeSpan WarmUp, TimeSpan Round, int Rounds, TimeSpan Steady, TimeSpan SteadyFloor)
{
    /// <summary>Reports a second while the lag is measured.</summary>
    public const int SteadyRate = 20;

    /// <summary>Bytes of a report's body.</summary>
    public const int BodyBytes = 5_000;

    /// <summary>About 3 minutes.</summary>
    public static BenchPlan Full { get; } = new(
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(3), 4, TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(14));

    /// <summary>About 40 seconds: shows that everything works and the order of magnitude.</summary>
    public static BenchPlan Quick { get; } = new(
        TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(0.5), 3, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(3));
}
