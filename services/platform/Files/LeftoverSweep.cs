using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Files;

/// <summary>Removes what is left of files whose process died while they were written.</summary>
/// <param name="age">What was not touched for so long is not being written any more.</param>
public sealed class LeftoverSweep(ChunkStore files, TimeSpan age, TimeProvider clock, ILogger<LeftoverSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public Task<int> SweepAsync(CancellationToken cancellationToken) => files.SweepAsync(clock.GetUtcNow() - age, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("Leftovers of uploads could not be removed now: {Fault}", e.GetType().Name);
            }
        }
    }
}
