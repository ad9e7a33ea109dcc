using JasperFx.Events.Daemon.HighWater;

namespace Zichtlijn.Platform.Store;

/// <summary>
/// Wakes the daemon when this process committed events: at once while little happens, and at most once per
/// <see cref="Batching"/> while commits come faster than <see cref="Busy"/> a second, so that a burst is read in large
/// pages and leaves the processors to those who still report. Other instances rely on polling.
/// </summary>
internal sealed class CommitWakeup(TimeProvider clock) : IDaemonWakeup
{
    internal static readonly TimeSpan Batching = TimeSpan.FromSeconds(1);
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
            if (passed < Batching && Recent(passed, Volatile.Read(ref _commits)) > Busy * Memory.TotalSeconds)
            {
                await Task.Delay(Batching - passed, clock, token);
            }
        }

        _earlier = Recent(clock.GetElapsedTime(_lastWake), Interlocked.Exchange(ref _commits, 0));
        _lastWake = clock.GetTimestamp();
    }

    public void Dispose() => _committed.Dispose();

    /// <summary>Commits within <see cref="Memory"/>, the older ones counting less and less.</summary>
    private double Recent(TimeSpan passed, int commits) => (_earlier * Math.Exp(-(passed / Memory))) + commits;
}
