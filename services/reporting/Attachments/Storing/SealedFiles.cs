using Npgsql;
using NpgsqlTypes;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Reporting.Attachments.Storing;

/// <summary>The chunks of files in SQL. Each statement is a transaction of its own, however long an upload takes.</summary>
internal sealed class SealedFiles(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Those who ask for room take turns, so that together they take no more than there is.</summary>
    private const int TurnLock = 4916;

    /// <summary>Sets room aside for an original. It counts at once, and is given back when the upload comes to nothing.</summary>
    /// <param name="declared">How many bytes will come; null when that is not said.</param>
    public async Task<Room> ReserveAsync(Guid fileId, Guid reportId, long? declared, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var turn = new NpgsqlCommand($"select pg_advisory_xact_lock({TurnLock})", connection, transaction))
        {
            await turn.ExecuteNonQueryAsync(cancellationToken);
        }

        var room = Room.In(await UseAsync(connection, reportId, cancellationToken), declared);
        if (room.Refused is null)
        {
            await using var insert = Insert(connection, fileId, reportId, FileRow.Original, room.Bytes);
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return room;
    }

    public async Task<FileUse> UseAsync(Guid reportId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await UseAsync(connection, reportId, cancellationToken);
    }

    /// <summary>Begins a clean copy; it is never refused for want of room, since its original has been taken in.</summary>
    public async Task BeginCopyAsync(Guid fileId, Guid reportId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var insert = Insert(connection, fileId, reportId, FileRow.CleanCopy, bytes: 0);
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <returns>False when the file was removed meanwhile.</returns>
    public async Task<bool> AppendAsync(Guid fileId, int number, byte[] chunk, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            with alive as (update attachment_file set touched_at = $4 where id = $1 and state = 'writing' returning id)
            insert into attachment_chunk (file_id, number, sealed) select id, $2, $3 from alive
            """);
        command.Parameters.Add(new() { Value = fileId });
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = chunk });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>A chunk as it lies there; null when there is none of that number.</summary>
    public async Task<byte[]?> ReadAsync(Guid fileId, int number, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select sealed from attachment_chunk where file_id = $1 and number = $2");
        command.Parameters.Add(new() { Value = fileId });
        command.Parameters.Add(new() { Value = number });
        return await command.ExecuteScalarAsync(cancellationToken) as byte[];
    }

    /// <summary>Removes a file that did not come to anything.</summary>
    public async Task RemoveAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("delete from attachment_file where id = $1 and state = 'writing'");
        command.Parameters.Add(new() { Value = fileId });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Removes what broken uploads left.</summary>
    /// <param name="untouchedSince">Older than this is not being written any more.</param>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(DateTimeOffset untouchedSince, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("delete from attachment_file where state = 'writing' and touched_at < $1");
        command.Parameters.Add(new() { Value = untouchedSince });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Insert(NpgsqlConnection connection, Guid fileId, Guid reportId, string kind, long bytes) =>
        new("insert into attachment_file (id, report_id, kind, state, bytes, touched_at, attempts, due_at) values ($1, $2, $3, 'writing', $4, $5, 0, $5)", connection)
        {
            Parameters =
            {
                new() { Value = fileId }, new() { Value = reportId }, new() { Value = kind }, new() { Value = bytes }, new() { Value = clock.GetUtcNow() },
            },
        };

    private static async Task<FileUse> UseAsync(NpgsqlConnection connection, Guid reportId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            select (count(*) filter (where report_id = $1 and kind = 'original'))::int,
                   coalesce(sum(bytes) filter (where report_id = $1 and kind = 'original'), 0)::bigint,
                   coalesce(sum(bytes), 0)::bigint
            from attachment_file
            """, connection);
        command.Parameters.Add(new() { Value = reportId, NpgsqlDbType = NpgsqlDbType.Uuid });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new FileUse(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}

/// <param name="Files">Of the report.</param>
/// <param name="ReportBytes">What they take.</param>
/// <param name="StoreBytes">What all files take, clean copies too.</param>
internal sealed record FileUse(int Files, long ReportBytes, long StoreBytes);

/// <summary>Room for one more file.</summary>
/// <param name="Bytes">Set aside for it; no more is taken in.</param>
/// <param name="Beyond">Why no more is.</param>
/// <param name="Refused">Why there is none.</param>
internal sealed record Room(long Bytes, Refusal Beyond, Refusal? Refused)
{
    public static Room In(FileUse use, long? declared)
    {
        var report = FileLimits.ReportBytes - use.ReportBytes;
        var store = FileLimits.StoreBytes - use.StoreBytes;
        var (left, beyond) = FileLimits.FileBytes <= Math.Min(report, store) ? (FileLimits.FileBytes, AttachmentErrors.TooLarge)
            : report <= store ? (report, AttachmentErrors.ReportFull)
            : (store, AttachmentErrors.StoreFull);
        return use.Files >= FileLimits.ReportFiles ? new Room(0, AttachmentErrors.TooMany, AttachmentErrors.TooMany)
            : declared > FileLimits.FileBytes ? new Room(0, AttachmentErrors.TooLarge, AttachmentErrors.TooLarge)
            : left <= 0 || declared > left ? new Room(0, beyond, beyond)
            : new Room(declared ?? left, beyond, Refused: null);
    }
}
