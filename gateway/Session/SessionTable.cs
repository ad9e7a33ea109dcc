using Npgsql;

namespace Zichtlijn.Gateway.Session;

/// <summary>One session as it is stored.</summary>
/// <param name="Ticket">Account and tokens, sealed.</param>
internal sealed record SessionRow(string Account, byte[] Ticket, DateTimeOffset LastSeenAt);

/// <summary>
/// The table of sessions. The key is a hash of what the browser holds, so that reading the table signs nobody in.
/// </summary>
internal sealed class SessionTable(NpgsqlDataSource database)
{
    private const string Definition = """
        select pg_advisory_xact_lock(4011);
        create table if not exists staff_session (
          id bytea primary key, account text not null, ticket bytea not null,
          signed_in_at timestamptz not null, last_seen_at timestamptz not null);
        create index if not exists staff_session_account on staff_session (account);
        """;

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Definition, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task InsertAsync(byte[] id, SessionRow row, DateTimeOffset signedInAt, CancellationToken cancellationToken) => RunAsync(
        "insert into staff_session values ($1, $2, $3, $4, $5)", cancellationToken, id, row.Account, row.Ticket, signedInAt, row.LastSeenAt);

    /// <summary>A session that was seen and begun late enough; null otherwise.</summary>
    public async Task<SessionRow?> ReadAsync(byte[] id, DateTimeOffset seenAfter, DateTimeOffset signedInAfter, CancellationToken cancellationToken)
    {
        await using var command = Command("select account, ticket, last_seen_at from staff_session where id = $1 and last_seen_at > $2 and signed_in_at > $3", id, seenAfter, signedInAfter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new SessionRow(reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<DateTimeOffset>(2))
            : null;
    }

    public Task TouchAsync(byte[] id, DateTimeOffset now, CancellationToken cancellationToken) =>
        RunAsync("update staff_session set last_seen_at = $2 where id = $1", cancellationToken, id, now);

    public Task DeleteAsync(byte[] id, CancellationToken cancellationToken) =>
        RunAsync("delete from staff_session where id = $1", cancellationToken, id);

    public Task DeleteAllOfAsync(string account, CancellationToken cancellationToken) =>
        RunAsync("delete from staff_session where account = $1", cancellationToken, account);

    public Task DeleteExpiredAsync(DateTimeOffset seenBefore, DateTimeOffset signedInBefore, CancellationToken cancellationToken) =>
        RunAsync("delete from staff_session where last_seen_at <= $1 or signed_in_at <= $2", cancellationToken, seenBefore, signedInBefore);

    /// <summary>
    /// Changes a ticket while every other request of the session, on any instance, waits for the same. Nothing happens
    /// when the session ended meanwhile.
    /// </summary>
    /// <param name="change">The new ticket; null leaves it as it is.</param>
    public async Task ChangeTicketAsync(byte[] id, Func<byte[], Task<byte[]?>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var read = new NpgsqlCommand("select ticket from staff_session where id = $1 for update", connection, transaction) { Parameters = { new() { Value = id } } };
        if (await read.ExecuteScalarAsync(cancellationToken) is byte[] ticket && await change(ticket) is { } changed)
        {
            await using var write = new NpgsqlCommand("update staff_session set ticket = $2 where id = $1", connection, transaction)
            {
                Parameters = { new() { Value = id }, new() { Value = changed } },
            };
            await write.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}

/// <summary>Makes the table at start-up, in Development only; elsewhere it is there before, as all tables are.</summary>
internal sealed class SessionTableSetup(SessionTable table) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => table.CreateAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
