using Zichtlijn.Platform.Store;
using Zichtlijn.Reporting.Attachments.Storing;

namespace Zichtlijn.Reporting.Attachments.Adding;

/// <summary>Removes what is left of uploads and clean copies whose process died.</summary>
internal sealed class LeftoverSweep(SealedFiles files, TimeProvider clock, ILogger<LeftoverSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public Task<int> SweepAsync(CancellationToken cancellationToken) => files.SweepAsync(clock.GetUtcNow() - FileLimits.Leftovers, cancellationToken);

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
