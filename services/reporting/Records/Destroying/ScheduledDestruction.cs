using JasperFx;
using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Store;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Records.Finding;
using Zichtlijn.Reporting.Records.Scheduling;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Records.Destroying;

/// <summary>
/// Destroys what is past its period. Several instances may run it: each case is decided on its own version, and whoever
/// loses the race finds nothing left to do.
/// </summary>
public sealed class ScheduledDestruction(IDocumentStore store, TimeProvider clock, ILogger<ScheduledDestruction> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <returns>How many destructions were started.</returns>
    public async Task<int> StartDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var query = store.QuerySession();
        var schedule = await FindRetained.ScheduleAsync(query, cancellationToken);
        var started = 0;
        foreach (var (row, _) in await query.DueUntilAsync(schedule, Term.DayOf(now), cancellationToken))
        {
            started += await TryStart(row, now, cancellationToken) ? 1 : 0;
        }

        return started;
    }

    /// <summary>Nothing while a hold stands; the row may be a moment old, the case is not.</summary>
    internal static DestructionStarted? Decide(
        Report report, RetentionRow row, Schedule schedule, Period announcement, Guid certificateId, DateTimeOffset now) =>
        !report.Access.IsDestroyed && !report.Retention.IsHeld && report.Concluded is { Closes: true }
        && row.Rule is { } rule && schedule.Current(rule) is { } confirmation
        && row.DestroyOn(confirmation, announcement) <= Term.DayOf(now)
            ? new DestructionStarted(
                now, certificateId, DestructionStarted.BySchedule, $"{rule}/{confirmation.Event.Number}", ReasonCode: null, ReferenceDataSet.Current.Version)
            : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await StartDueAsync(stoppingToken);
            }
            catch (Exception e) when (Transient.Is(e))
            {
                log.LogWarning("What is past its period could not be destroyed now: {Fault}", e.GetType().Name);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Somebody must look; the desk goes on.
                log.LogError("What is past its period cannot be destroyed: {Fault} {Stack}", e.GetType().FullName, e.StackTrace);
            }
        }
    }

    /// <summary>The schedule is read anew: a confirmation can be taken back while a round runs.</summary>
    private async Task<bool> TryStart(RetentionRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var schedule = await FindRetained.ScheduleAsync(session, cancellationToken);
        var stream = await session.Events.FetchForWriting<Report>(row.Id, cancellationToken);
        if (stream.Aggregate is not { } report || Decide(report, row, schedule, FindRetained.Announcement, Guid.CreateVersion7(now), now) is not { } started)
        {
            return false;
        }

        stream.AppendOne(started);
        session.Store(new Tombstone(row.Id, started.CertificateId, started.StartedAt));
        try
        {
            await session.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (ConcurrencyException)
        {
            // Something happened to the case meanwhile, perhaps a hold: the next round looks again.
            return false;
        }
    }
}
