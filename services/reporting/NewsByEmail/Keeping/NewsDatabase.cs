using Npgsql;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Reporting.NewsByEmail.Keeping;

/// <summary>
/// A database apart from reports and from keys, with a user of its own: addresses to which somebody wants a mail when there is
/// news, sealed; the mails that are to be sent; and what is counted so that they do not become many.
/// </summary>
internal sealed class NewsDatabase(NewsOffer offer)
{
    private const string Create = """
        create table if not exists news_address (
            mark uuid primary key, scheme text not null, key_id uuid not null, sealed bytea not null,
            confirmation bytea not null unique, ending bytea not null unique,
            confirmed boolean not null, confirm_by timestamptz not null, mailed_at timestamptz, ends_at timestamptz);
        create table if not exists news_mail (
            id bigint generated always as identity primary key, mark uuid not null references news_address on delete cascade, kind text not null,
            news_at timestamptz not null, due_at timestamptz not null, drop_at timestamptz not null, taken_until timestamptz, attempts integer not null);
        create index if not exists news_mail_due on news_mail (due_at);
        create index if not exists news_mail_mark on news_mail (mark);
        create table if not exists news_told (event uuid primary key, told_at timestamptz not null);
        create table if not exists news_asked (subject bytea not null, forget_at timestamptz not null);
        create index if not exists news_asked_subject on news_asked (subject);
        """;

    private readonly Lazy<NpgsqlDataSource> _source = new(() =>
    {
        var builder = StoreConnection.NewBuilder(offer.Connection ?? throw new InvalidOperationException("Addresses have no database."));
        builder.Name = "news";
        return builder.Build();
    });

    public NpgsqlDataSource Source => _source.Value;

    /// <summary>Makes the tables; several processes may start at once.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => InOneAsync(
        async connection =>
        {
            await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(4921);" + Create, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>Runs one statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> RunAsync(string statement, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = Source.CreateCommand(statement).With(values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>All that is done with the connection is done or none of it.</summary>
    public async Task<T> InOneAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(connection);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}

internal static class NewsCommands
{
    /// <summary>The values of <c>$1</c> and on.</summary>
    public static NpgsqlCommand With(this NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    public static async Task<int> RunAsync(this NpgsqlConnection connection, string statement, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, connection).With(values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<T?> ReadAsync<T>(this NpgsqlConnection connection, string query, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(query, connection).With(values);
        return await command.ExecuteScalarAsync(cancellationToken) is T value ? value : default;
    }
}
