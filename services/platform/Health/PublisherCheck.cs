using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Zichtlijn.Platform.Health;

/// <summary>The oldest event that the outbox has not read yet is not older than a minute.</summary>
internal sealed class PublisherCheck(NpgsqlDataSource database, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    // Tombstones mark places in the sequence that a failed append left empty; they have no time of their own.
    private const string OldestUnread = """
        select min(e.timestamp) from mt_events e
        where e.type <> 'tombstone'
          and e.seq_id > coalesce((select last_seq_id from mt_event_progression where name = 'contract-publisher:All'), 0)
        """;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand(OldestUnread);
            var oldest = await command.ExecuteScalarAsync(cancellationToken) as DateTime?;
            var lag = oldest is { } at ? clock.GetUtcNow() - new DateTimeOffset(at, TimeSpan.Zero) : TimeSpan.Zero;
            return lag < Limit
                ? HealthCheckResult.Healthy()
                : new HealthCheckResult(context.Registration.FailureStatus, $"{lag.TotalSeconds:0} s behind");
        }
        catch (Exception e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.GetType().Name);
        }
    }
}
