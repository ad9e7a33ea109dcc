using Npgsql;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// Before the process answers anything it destroys again what a restored backup may have brought back. Then it carries
/// out new destructions, and compares with the ledger again now and then: a database can be restored under a running process.
/// </summary>
internal sealed class DestructionWorker(Destroyer destroyer, TimeProvider clock, ILogger<DestructionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Comparison = TimeSpan.FromMinutes(1);

    /// <exception cref="InvalidDataException">The ledger does not hold: nobody knows any more what must stay destroyed.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        while (!await Try(RepeatInDatabases, cancellationToken))
        {
            await Task.Delay(Every, clock, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var compared = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var isTime = clock.GetElapsedTime(compared) >= Comparison;
            try
            {
                if (await Try(token => isTime ? destroyer.RepeatAsync(token) : destroyer.FinishAsync(token), stoppingToken) && isTime)
                {
                    compared = clock.GetTimestamp();
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Somebody must look, but the service goes on for all the others. The message could hold what is to be destroyed.
                log.LogError("A destruction failed and is tried again: {Fault} {Stack}", e.GetType().FullName, e.StackTrace);
            }
        }
    }

    /// <summary>Reports are accepted while the broker is away: its queues must not hold up the start.</summary>
    private async Task RepeatInDatabases(CancellationToken cancellationToken)
    {
        try
        {
            await destroyer.RepeatAsync(cancellationToken);
        }
        catch (BrokerAwayException)
        {
            log.LogWarning("The broker is away: what it holds of destroyed subjects is removed later");
        }
    }

    /// <summary>False when a server is away; that is waited for.</summary>
    private async Task<bool> Try(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            return true;
        }
        catch (Exception e) when (Transient.Is(e) || e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable })
        {
            log.LogWarning("A destruction waits: {Fault}", e.GetType().Name);
            return false;
        }
    }
}
