using Npgsql;
using NpgsqlTypes;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Files;

namespace Zichtlijn.Reporting.Attachments.Storing;

/// <summary>The files of reports, and the room that there is for them.</summary>
internal sealed class SealedFiles(NpgsqlDataSource database, TimeProvider clock) : ChunkStore(database, clock, "attachment")
{
    /// <summary>Those who ask for room take turns, so that together they take no more than there is.</summary>
    private const int TurnLock = 4916;

    /// <summary>Sets room aside for an original. It counts at once, and is given back when the upload comes to nothing.</summary>
    /// <param name="declared">How many bytes will come; null when that is not said.</param>
    public async Task<Room> ReserveAsync(Guid fileId, Guid reportId, long? declared, CancellationToken cancellationToken)
    {
        await using var connection = await Database.OpenConnectionAsync(cancellationToken);
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
        await using var connection = await Database.OpenConnectionAsync(cancellationToken);
        return await UseAsync(connection, reportId, cancellationToken);
    }

    /// <summary>Begins a clean copy; it is never refused for want of room, since its original has been taken in.</summary>
    public async Task BeginCopyAsync(Guid fileId, Guid reportId, CancellationToken cancellationToken)
    {
        await using var connection = await Database.OpenConnectionAsync(cancellationToken);
        await using var insert = Insert(connection, fileId, reportId, FileRow.CleanCopy, bytes: 0);
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Insert(NpgsqlConnection connection, Guid fileId, Guid reportId, string kind, long bytes) =>
        new("insert into attachment_file (id, report_id, kind, state, bytes, touched_at, attempts, due_at) values ($1, $2, $3, 'writing', $4, $5, 0, $5)", connection)
        {
            Parameters =
            {
                new() { Value = fileId }, new() { Value = reportId }, new() { Value = kind }, new() { Value = bytes }, new() { Value = Clock.GetUtcNow() },
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
