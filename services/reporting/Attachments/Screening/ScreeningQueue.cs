using Npgsql;

namespace Zichtlijn.Reporting.Attachments.Screening;

/// <summary>A file to screen.</summary>
/// <param name="Attempt">How often it was begun, this time included.</param>
internal sealed record Waiting(Guid AttachmentId, Guid ReportId, int Attempt);

/// <summary>
/// What is still to be screened, as it stands in the database: it survives every process. Whoever takes a file has it for a
/// while; when they die another takes it after that.
/// </summary>
internal sealed class ScreeningQueue(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Longer than screening may take.</summary>
    internal static TimeSpan Lease => (FileLimits.Scan + FileLimits.Cleaning) * 2;

    /// <returns>Null when nothing is due.</returns>
    public async Task<Waiting?> TakeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand("""
            update attachment_file set due_at = $2, attempts = attempts + 1
            where id = (select id from attachment_file where state = 'waiting' and due_at <= $1 order by due_at limit 1 for update skip locked)
            returning id, report_id, attempts
            """);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lease });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new Waiting(reader.GetGuid(0), reader.GetGuid(1), reader.GetInt32(2)) : null;
    }

    /// <summary>The file is tried again a little later.</summary>
    /// <param name="counts">The try was one: the file itself may be what went wrong.</param>
    public async Task PutBackAsync(Waiting file, bool counts, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "update attachment_file set due_at = $2, attempts = attempts - $3 where id = $1 and state = 'waiting'");
        command.Parameters.Add(new() { Value = file.AttachmentId });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() + FileLimits.ScanRetry });
        command.Parameters.Add(new() { Value = counts ? 0 : 1 });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Nothing is to be done with the file any more.</summary>
    public async Task SettleAsync(Guid attachmentId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("update attachment_file set state = 'settled' where id = $1");
        command.Parameters.Add(new() { Value = attachmentId });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>Wakes the worker of this process; another one finds the file by looking.</summary>
internal sealed class ScreeningSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is raised already.
        }
    }

    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => _raised.WaitAsync(most, cancellationToken);

    public void Dispose() => _raised.Dispose();
}
