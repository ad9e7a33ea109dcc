using Npgsql;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.NewsByEmail.Keeping;

/// <summary>The addresses, one for a report at most. Nobody of the staff can ask for one: they are opened to send a mail, nowhere else.</summary>
internal sealed class NewsAddresses(NewsDatabase database, NewsSecrets secrets, ContentKeys keys)
{
    /// <summary>The reason that stays with the key of an address that was ended.</summary>
    private const string Ended = "news-ended";

    public async Task<NewsByEmailState> StateAsync(Guid mark, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.Source
            .CreateCommand("select confirmed from news_address where mark = $1 and (confirmed or confirm_by > $2) and (ends_at is null or ends_at > $2)").With(mark, now);
        return await command.ExecuteScalarAsync(cancellationToken) switch
        {
            true => NewsByEmailState.Confirmed,
            false => NewsByEmailState.Unconfirmed,
            _ => NewsByEmailState.None,
        };
    }

    /// <summary>Keeps an address instead of the one before, and lets a mail be sent that asks to confirm it, unless the address had enough of them.</summary>
    /// <returns>False when the report asked for too many.</returns>
    public async Task<bool> ReplaceAsync(Guid mark, string address, string language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await IsSpentAsync(secrets.CountedFor(mark), NewsTerms.OfReport, now, cancellationToken))
        {
            return false;
        }

        var told = SealedAddress.New(address, language);
        var content = await told.SealAsync(mark, keys, cancellationToken);
        var mayMail = !await IsSpentAsync(secrets.CountedFor(address), NewsTerms.ToAddress, now, cancellationToken);
        await EndAsync(mark, cancellationToken);
        return await database.InOneAsync(
            async connection =>
            {
                await connection.RunAsync(
                    "insert into news_address (mark, scheme, key_id, sealed, confirmation, ending, confirmed, confirm_by) values ($1, $2, $3, $4, $5, $6, false, $7)",
                    cancellationToken, mark, content.Scheme, KeyOf(content), content.Value, secrets.HashOf(told.Confirmation), secrets.HashOf(told.Ending),
                    (now + NewsTerms.ConfirmWithin).HourAfter());
                await CountAsync(connection, secrets.CountedFor(mark), NewsTerms.OfReport, now, cancellationToken);
                if (mayMail)
                {
                    await CountAsync(connection, secrets.CountedFor(address), NewsTerms.ToAddress, now, cancellationToken);
                    await connection.RunAsync(
                        "insert into news_mail (mark, kind, news_at, due_at, drop_at, attempts) values ($1, 'confirmation', $2, $2, $3, 0)",
                        cancellationToken, mark, now.HourOf(), (now + NewsTerms.ConfirmWithin).HourAfter());
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>False when the token is none, or its time is over. Twice is as good as once.</summary>
    public async Task<bool> ConfirmAsync(string token, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.RunAsync(
            "update news_address set confirmed = true where confirmation = $1 and confirm_by > $2", cancellationToken, secrets.HashOf(token), now) > 0;

    /// <summary>False when the token is none: no address has it, or not any more.</summary>
    public async Task<bool> EndByLinkAsync(string token, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand("select mark from news_address where ending = $1").With(secrets.HashOf(token));
        return await command.ExecuteScalarAsync(cancellationToken) is Guid mark && await EndAsync(mark, cancellationToken) > 0;
    }

    /// <summary>Destroys the address with its key, and with it the mails that were to be sent.</summary>
    /// <returns>How many rows there were.</returns>
    public async Task<int> EndAsync(Guid mark, CancellationToken cancellationToken)
    {
        if (await KeyOfAsync(mark, cancellationToken) is not { } key)
        {
            return 0;
        }

        // The key first: whatever is cut off after this leaves a row that nobody can read, and that goes with the next sweep or answer.
        await keys.DestroyAsync([key], Ended, cancellationToken);
        return await database.RunAsync("delete from news_address where mark = $1 and key_id = $2", cancellationToken, mark, key);
    }

    public async Task<Guid?> KeyOfAsync(Guid mark, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand("select key_id from news_address where mark = $1").With(mark);
        return await command.ExecuteScalarAsync(cancellationToken) is Guid key ? key : null;
    }

    /// <summary>Those of the marks that have an address.</summary>
    public async Task<IReadOnlyList<Guid>> KnownAsync(IEnumerable<Guid> marks, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand("select mark from news_address where mark = any($1)").With(marks.ToArray());
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>Nothing more comes of the report: the address stays until then, for what may still be said.</summary>
    public Task EndLaterAsync(Guid mark, DateTimeOffset endsAt, CancellationToken cancellationToken) =>
        database.RunAsync("update news_address set ends_at = $2 where mark = $1", cancellationToken, mark, endsAt.HourAfter());

    /// <summary>Ends addresses that were not confirmed in time or whose report was closed long ago, and forgets what need not be counted any more.</summary>
    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand("select mark from news_address where (not confirmed and confirm_by <= $1) or ends_at <= $1").With(now);
        foreach (var mark in await ReadAsync(command, cancellationToken))
        {
            await EndAsync(mark, cancellationToken);
        }

        await database.RunAsync("delete from news_asked where forget_at <= $1", cancellationToken, now);
        await database.RunAsync("delete from news_told where told_at <= $1", cancellationToken, now - NewsTerms.GiveUp);
    }

    internal static ProtectedContent ContentOf(NpgsqlDataReader reader, int first) =>
        new(reader.GetString(first), reader.GetGuid(first + 1).ToString("n"), reader.GetFieldValue<byte[]>(first + 2));

    private static Guid KeyOf(ProtectedContent content) => Guid.ParseExact(content.KeyId, "n");

    private static async Task<IReadOnlyList<Guid>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var marks = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            marks.Add(reader.GetGuid(0));
        }

        return marks;
    }

    private static Task<int> CountAsync(NpgsqlConnection connection, byte[] subject, Limit limit, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.RunAsync(
            "insert into news_asked (subject, forget_at) values ($1, $2)", cancellationToken, subject, (now + limit.Within).HourAfter());

    private async Task<bool> IsSpentAsync(byte[] subject, Limit limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand("select count(*) from news_asked where subject = $1 and forget_at > $2").With(subject, now);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))! >= limit.Most;
    }
}
