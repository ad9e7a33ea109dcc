using Npgsql;
using NpgsqlTypes;

namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Wrapped data keys in a database apart from what they protect: a copy of either reveals nothing. What was destroyed
/// leaves its id, when and why.
/// </summary>
public sealed class KeyTable(NpgsqlDataSource database)
{
    private const string Create = """
        create table if not exists data_key (id uuid primary key, wrapped bytea not null, wrapping_key text not null);
        create table if not exists destroyed_key (id uuid primary key, destroyed_at timestamptz not null default now(), reason text not null);
        """;

    private const string Columns = "id, wrapped, wrapping_key";

    /// <summary>Makes the tables; several processes may start at once.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(4915);" + Create, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Completes when the keys are durable.</summary>
    public async Task Add(IReadOnlyList<WrappedKey> keys, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"insert into data_key ({Columns}) select * from unnest($1, $2, $3)");
        command.Parameters.Add(new() { Value = keys.Select(k => k.Id).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(k => k.Bytes).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        command.Parameters.Add(new() { Value = keys.Select(k => k.WrappingKey).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Those of the keys that are there.</summary>
    public async Task<IReadOnlyList<WrappedKey>> Read(Guid[] ids, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"select {Columns} from data_key where id = any($1)");
        command.Parameters.Add(new() { Value = ids });
        return await ReadAll(command, cancellationToken);
    }

    public async Task Destroy(Guid[] ids, string reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "with gone as (delete from data_key where id = any($1) returning id) insert into destroyed_key (id, reason) select id, $2 from gone on conflict do nothing", connection);
        command.Parameters.Add(new() { Value = ids });
        command.Parameters.Add(new() { Value = reason });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>How many keys are wrapped by another key than this one.</summary>
    public async Task<long> CountOthers(string wrappingKey, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select count(*) from data_key where wrapping_key <> $1");
        command.Parameters.Add(new() { Value = wrappingKey });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Wraps some keys anew that another key wraps; several processes may do so at once.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Rewrap(
        string wrappingKey, int most, Func<IReadOnlyList<WrappedKey>, Task<IReadOnlyList<WrappedKey>>> rewrap, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var some = new NpgsqlCommand(
            $"select {Columns} from data_key where wrapping_key <> $1 limit $2 for update skip locked", connection, transaction);
        some.Parameters.Add(new() { Value = wrappingKey });
        some.Parameters.Add(new() { Value = most });
        var old = await ReadAll(some, cancellationToken);
        if (old.Count > 0)
        {
            var anew = await rewrap(old);
            await using var update = new NpgsqlCommand(
                "update data_key d set wrapped = n.wrapped, wrapping_key = n.wrapping_key from unnest($1, $2, $3) as n(id, wrapped, wrapping_key) where d.id = n.id",
                connection, transaction);
            update.Parameters.Add(new() { Value = anew.Select(k => k.Id).ToArray() });
            update.Parameters.Add(new() { Value = anew.Select(k => k.Bytes).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
            update.Parameters.Add(new() { Value = anew.Select(k => k.WrappingKey).ToArray() });
            await update.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return old.Count;
    }

    private static async Task<IReadOnlyList<WrappedKey>> ReadAll(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<WrappedKey>();
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add(new WrappedKey(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1), reader.GetString(2)));
        }

        return keys;
    }
}
