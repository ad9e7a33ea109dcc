using JasperFx.Events.Daemon.HighWater;

namespace Zichtlijn.Platform.Store;

/// <summary>
/// Wakes the daemon when this process committed events: at once while little happens, and the later the faster commits
/// come, at most <see cref="Batching"/>, so that a burst is read in large pages and leaves the processors to those who
/// still report. Each wake costs as much as dozens of events in it. Other instances rely on polling.
/// </summary>
internal sealed class CommitWakeup(TimeProvider clock) : IDaemonWakeup
{
    internal static readonly TimeSpan Batching = TimeSpan.FromSeconds(1);

    /// <summary>Commits a second below which nothing waits.</summary>
    internal const double Calm = 30;

    /// <summary>Commits a second from which waking waits the longest.</summary>
    internal const double Busy = 100;

    /// <summary>How far back the rate of commits is looked at: two that happen to meet are no burst.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _committed = new(0, 1);
    private long _lastWake = clock.GetTimestamp();
    private int _commits;
    private double _earlier;

    public void Signal()
    {
        Interlocked.Increment(ref _commits);
        try
        {
            _committed.Release();
        }
        catch (SemaphoreFullException)
        {
            // A wake-up is already due; it will see this commit too.
        }
    }

    public async Task WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        if (await _committed.WaitAsync(timeout, token))
        {
            var passed = clock.GetElapsedTime(_lastWake);
            if (PauseAt(Recent(passed, Volatile.Read(ref _commits)) / Memory.TotalSeconds) - passed is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause, clock, token);
            }
        }

        _earlier = Recent(clock.GetElapsedTime(_lastWake), Interlocked.Exchange(ref _commits, 0));
        _lastWake = clock.GetTimestamp();
    }

    public void Dispose() => _committed.Dispose();

    /// <summary>How much time lies between two wakes at so many commits a second.</summary>
    internal static TimeSpan PauseAt(double rate) => rate < Calm ? TimeSpan.Zero : Batching * Math.Min(1, rate / Busy * (rate / Busy));

    /// <summary>Commits within <see cref="Memory"/>, the older ones counting less and less.</summary>
    private double Recent(TimeSpan passed, int commits) => (_earlier * Math.Exp(-(passed / Memory))) + commits;
}
