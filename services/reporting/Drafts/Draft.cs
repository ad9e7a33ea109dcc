using Marten;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Reporting.Drafts;

/// <summary>A report that was not sent: bytes that only the reporter's browser can open. Nobody reads it before it is sent.</summary>
public sealed record Draft(Guid Id, byte[] Sealed, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
}

/// <summary>Removes drafts that were never sent.</summary>
internal sealed class DraftExpiry(IDocumentStore store, TimeProvider clock, ILogger<DraftExpiry> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = clock.GetUtcNow();
                await using var session = store.LightweightSession();
                session.HardDeleteWhere<Draft>(d => d.ExpiresAt < now);
                await session.SaveChangesAsync(stoppingToken);
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("Expired drafts could not be removed now: {Fault}", e.GetType().Name);
            }
        }
    }
}
