using Marten;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Messaging;

/// <summary>Forgets handled messages long after any redelivery could still come.</summary>
internal sealed class InboxExpiry(IDocumentStore store, TimeProvider clock, ILogger<InboxExpiry> log) : BackgroundService
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var before = clock.GetUtcNow() - Keep;
                await using var session = store.LightweightSession();
                session.DeleteWhere<InboxMessage>(m => m.ReceivedAt < before);
                await session.SaveChangesAsync(stoppingToken);
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("Old inbox rows could not be removed now: {Fault}", e.GetType().Name);
            }
        }
    }
}
