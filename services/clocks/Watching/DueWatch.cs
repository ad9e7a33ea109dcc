using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Store;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Watching;

/// <summary>A case that keeps clocks.</summary>
public interface IKeepsClocks
{
    CaseClocks Clocks { get; }

    /// <summary>Nothing is told about a case that is destroyed.</summary>
    bool IsDestroyed { get; }
}

/// <summary>Finds the cases of a service of which something has to be told.</summary>
public interface IDueCases
{
    /// <summary>By an index on the next day to tell something; a row may be a moment behind its case.</summary>
    Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken);
}

/// <summary>
/// Says when a term ends soon and when it has passed. It holds no timer per case: it asks which cases have something to
/// tell, so a restart, a sleep or a clock that is put forward only means that more is told at once. Several instances may
/// run it: each case is decided on its own version, and whoever loses the race finds nothing left to tell.
/// </summary>
public sealed class DueWatch<TCase>(IDocumentStore store, IDueCases cases, TimeProvider clock, ILogger<DueWatch<TCase>> log) : BackgroundService
    where TCase : class, IKeepsClocks
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    /// <returns>How much was told.</returns>
    public async Task<int> TellAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var query = store.QuerySession();
        var told = 0;
        foreach (var caseId in await cases.UntilAsync(query, Term.DayOf(now), cancellationToken))
        {
            told += await TryTell(caseId, now, cancellationToken);
        }

        return told;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                if (clock is not DevelopmentClock { IsHeld: true })
                {
                    await TellAsync(clock.GetUtcNow(), stoppingToken);
                }
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("What is due could not be told now: {Fault}", e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One case that cannot be told about does not silence the others.</summary>
    private async Task<int> TryTell(Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await Tell(caseId, now, cancellationToken);
        }
        catch (Exception e) when (!Transient.Is(e) && !cancellationToken.IsCancellationRequested)
        {
            log.LogError("What is due in a case cannot be told: {Fault} {Stack}", e.GetType().FullName, e.StackTrace);
            return 0;
        }
    }

    private async Task<int> Tell(Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var stream = await session.Events.FetchForExclusiveWriting<TCase>(caseId, cancellationToken);
        if (stream.Aggregate is not { IsDestroyed: false } found || found.Clocks.Tell(Term.DayOf(now), now).ToArray() is not { Length: > 0 } told)
        {
            return 0;
        }

        stream.Keep(told, now);
        await session.SaveChangesAsync(cancellationToken);
        return told.Length;
    }
}
