using System.Runtime.CompilerServices;
using Npgsql;
using Zichtlijn.Contracts.Access.Http.V1;

namespace Zichtlijn.Platform.Accountability;

/// <summary>The log's rows in SQL.</summary>
public static class AccessLogRows
{
    /// <summary>The reason of a line about somebody who reads what is about themselves: that is nobody else's business, as it tells whom a case is about.</summary>
    public const string OwnReading = "own";

    private const string Columns =
        "number, trace_id, operation_id, name, status_code, start_time, resource, processing_activity_id, case_id, actor, actor_role, action, reason, previous, seal";

    /// <summary>Waits for its turn; the head stays locked until the transaction ends.</summary>
    internal static async Task<(long Number, byte[] Seal)> LockHead(NpgsqlConnection connection)
    {
        await using var first = new NpgsqlCommand(
            "insert into access_log_head values (1, 0, $1) on conflict do nothing", connection) { Parameters = { new() { Value = AccessChain.Start } } };
        await first.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand("select number, seal from access_log_head where id = 1 for update", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    internal static NpgsqlBatchCommand MoveHead(long number, byte[] seal) =>
        new("update access_log_head set number = $1, seal = $2 where id = 1") { Parameters = { new() { Value = number }, new() { Value = seal } } };

    internal static NpgsqlBatchCommand Insert(AccessLine line)
    {
        var record = line.Record;
        var command = new NpgsqlBatchCommand(
            $"insert into access_log ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)");
        foreach (var value in (object?[])
        [
            line.Number, record.TraceId, record.OperationId, record.Name, record.StatusCode, record.StartTime.UtcDateTime, record.Resource,
            record.ProcessingActivityId, record.CaseId, record.Actor, record.ActorRole, record.Action.ToString(), record.Reason, line.Previous, line.Seal,
        ])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>What is wrong with the log of a database, in words; null when it holds. Writers need not stop for it.</summary>
    public static async Task<(long Lines, string? Flaw)> Verify(NpgsqlDataSource database, AccessChain chain, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var head = (Number: 0L, Seal: AccessChain.Start);
        await using (var command = new NpgsqlCommand("select number, seal from access_log_head where id = 1", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (await reader.ReadAsync(cancellationToken))
            {
                head = (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
            }
        }

        await using var all = new NpgsqlCommand($"select {Columns} from access_log order by number", connection);
        return (head.Number, await chain.FirstFlaw(Lines(all, cancellationToken), head));
    }

    /// <summary>The newest lines first.</summary>
    /// <param name="take">How many at the most; null for all.</param>
    public static async IAsyncEnumerable<AccessLine> Newest(
        NpgsqlDataSource database, AccessLogQuery asked, int skip, int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var newest = database.CreateCommand($"select {Columns} from access_log where {AccessLogQuery.Condition} order by number desc offset $4 limit $5");
        asked.AddTo(newest.Parameters);
        newest.Parameters.Add(new() { Value = skip });
        newest.Parameters.Add(new() { Value = (object?)take ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        await foreach (var line in Lines(newest, cancellationToken))
        {
            yield return line;
        }
    }

    public static async Task<long> Count(NpgsqlDataSource database, AccessLogQuery asked, CancellationToken cancellationToken)
    {
        await using var count = database.CreateCommand($"select count(*) from access_log where {AccessLogQuery.Condition}");
        asked.AddTo(count.Parameters);
        return (long)(await count.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Who has seen a case, who did so last first. Reading the log itself shows nothing of a case.</summary>
    public static async Task<IReadOnlyList<CaseReader>> Readers(NpgsqlDataSource database, Guid caseId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            select actor, actor_role, count(*)::int, max(start_time) from access_log
            where case_id = $1 and action = $2 and reason is distinct from $3 and reason is distinct from $4 group by 1, 2 order by 4 desc
            """);
        command.Parameters.Add(new() { Value = caseId });
        command.Parameters.Add(new() { Value = nameof(AccessAction.Read) });
        command.Parameters.Add(new() { Value = AccessLogEndpoint.Reason });
        command.Parameters.Add(new() { Value = OwnReading });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var readers = new List<CaseReader>();
        while (await reader.ReadAsync(cancellationToken))
        {
            readers.Add(new CaseReader(
                reader.GetString(0), reader.GetString(1), reader.GetInt32(2), new DateTimeOffset(reader.GetDateTime(3), TimeSpan.Zero)));
        }

        return readers;
    }

    /// <summary>How many different people of each role did this with a case; reading the log itself does not count.</summary>
    public static async Task<IReadOnlyList<(string Role, int People)>> PeoplePerRole(
        NpgsqlDataSource database, Guid caseId, AccessAction action, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "select actor_role, count(distinct actor)::int from access_log where case_id = $1 and action = $2 and reason is distinct from $3 group by 1 order by 1");
        command.Parameters.Add(new() { Value = caseId });
        command.Parameters.Add(new() { Value = action.ToString() });
        command.Parameters.Add(new() { Value = AccessLogEndpoint.Reason });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<(string, int)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            counts.Add((reader.GetString(0), reader.GetInt32(1)));
        }

        return counts;
    }

    /// <summary>When somebody of a role last read a case in an operation, as part of their work; null when nobody did.</summary>
    public static async Task<DateTimeOffset?> LastRead(
        NpgsqlDataSource database, Guid caseId, string role, string operation, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "select max(start_time) from access_log where case_id = $1 and action = $2 and actor_role = $3 and name = $4 and reason is null");
        command.Parameters.Add(new() { Value = caseId });
        command.Parameters.Add(new() { Value = nameof(AccessAction.Read) });
        command.Parameters.Add(new() { Value = role });
        command.Parameters.Add(new() { Value = operation });
        return await command.ExecuteScalarAsync(cancellationToken) is DateTime last ? new DateTimeOffset(last, TimeSpan.Zero) : null;
    }

    private static async IAsyncEnumerable<AccessLine> Lines(
        NpgsqlCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new AccessLine(
                reader.GetInt64(0),
                new AccessRecord(
                    reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                    new DateTimeOffset(reader.GetDateTime(5), TimeSpan.Zero), reader.GetString(6), reader.GetString(7),
                    await reader.IsDBNullAsync(8, cancellationToken) ? null : reader.GetGuid(8), reader.GetString(9), reader.GetString(10),
                    Enum.Parse<AccessAction>(reader.GetString(11)),
                    await reader.IsDBNullAsync(12, cancellationToken) ? null : reader.GetString(12)),
                reader.GetFieldValue<byte[]>(13),
                reader.GetFieldValue<byte[]>(14));
        }
    }
}
