using System.Collections.Concurrent;
using System.Diagnostics;

namespace Zichtlijn.Benchmarks.Load;

/// <summary>What came of a burst.</summary>
/// <param name="Count">Calls that succeeded.</param>
/// <param name="Latencies">Of each of them, from sending to the whole answer.</param>
/// <param name="Accepted">The reports that were acknowledged; empty for a floor.</param>
internal sealed record BurstResult(
    int Count, TimeSpan Took, IReadOnlyCollection<TimeSpan> Latencies, IReadOnlyCollection<Acknowledged> Accepted, int Refused)
{
    public double Rate => Count / Took.TotalSeconds;
}

/// <summary>As much as so many connections can get done: each sends its next call when the answer to the last one is there.</summary>
internal static class Burst
{
    public static async Task<BurstResult> RunAsync(Uri gateway, string path, int connections, TimeSpan duration)
    {
        var latencies = new ConcurrentQueue<TimeSpan>();
        var accepted = new ConcurrentQueue<Acknowledged>();
        var refused = 0;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(Connection)));
        return new BurstResult(latencies.Count, Stopwatch.GetElapsedTime(start), latencies, accepted, refused);

        async Task Connection()
        {
            using var caller = new Caller(gateway, 1);
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                var sent = Stopwatch.GetTimestamp();
                if (path != Caller.Reports)
                {
                    await caller.SendAsync(path);
                }
                else if (await caller.FileAsync() is { } acknowledged)
                {
                    accepted.Enqueue(acknowledged);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                    continue;
                }

                latencies.Enqueue(Stopwatch.GetElapsedTime(sent));
            }
        }
    }
}
