using Marten;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Reporting.Notices;

/// <summary>
/// Writes to the access log that what somebody was given is over. Nobody's access hangs on it: that ends by itself.
/// Of two processes both may write the line; none is left out.
/// </summary>
internal sealed class EndOfAccess(IDocumentStore store, AccessLogWriter log, TimeProvider clock, ILogger<EndOfAccess> faults) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Notes all that ended until now.</summary>
    public async Task Note(CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var now = clock.GetUtcNow();
        foreach (var row in await session.Query<NoticeRow>().Where(n => n.State == AccessNoticeState.Granted).ToListAsync(cancellationToken))
        {
            if (await session.StateAt(row, now, cancellationToken) == AccessNoticeState.Ended)
            {
                var reason = row.Kind == AccessNoticeKind.Identity ? "identity-ended" : "emergency-ended";
                await log.Write("end-of-access", AccessAction.Withdraw, row.CaseId, row.Account, row.Role, reason);
                session.Events.StartStream<NoticeRow>(Guid.CreateVersion7(now), new AccessEnded(row.Id, now));
                await session.SaveChangesAsync(cancellationToken);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Note(stoppingToken);
            }
            catch (Exception e) when (Transient.Is(e))
            {
                faults.LogWarning("What ended could not be noted now: {Fault}", e.GetType().Name);
            }
        }
    }
}
