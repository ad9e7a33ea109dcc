using System.Diagnostics;

namespace Zichtlijn.Benchmarks.Load;

/// <summary>
/// Calls that come at a given rate whatever becomes of the earlier ones. They are independent of each other, as people
/// are: the gaps between them are exponentially distributed (from a fixed seed), so no rhythm can hide a wait.
/// </summary>
internal static class Steady
{
    public static async Task RunAsync(double perSecond, TimeSpan duration, int seed, Func<Task> call)
    {
        var gaps = new Random(seed);
        var calls = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        for (var due = Gap(); due < duration; due += Gap())
        {
            var wait = due - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            calls.Add(call());
        }

        await Task.WhenAll(calls);

#pragma warning disable CA5394 // The gaps need to be repeatable, not secret.
        TimeSpan Gap() => TimeSpan.FromSeconds(-Math.Log(1 - gaps.NextDouble()) / perSecond);
#pragma warning restore CA5394
    }
}
