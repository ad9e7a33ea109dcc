using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.NewsByEmail.Keeping;

namespace Zichtlijn.Reporting.NewsByEmail.Mailing;

/// <summary>A mail that is to be sent.</summary>
/// <param name="Attempt">How often it was tried, this time included.</param>
internal sealed record QueuedMail(long Id, Guid Mark, MailKind Kind, int Attempt, DateTimeOffset DropAt, ProtectedContent Address);

internal enum MailKind
{
    Confirmation,
    News,
}

/// <summary>
/// The mails that are to be sent, as they stand in the database: they survive every process. Whoever takes one has it for a while;
/// when they die another takes it after that.
/// </summary>
internal sealed class MailQueue(NewsDatabase database)
{
    /// <summary>Longer than sending may take.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Notes that a mail is due because of an event, once for each event; one that is to be sent by then says it already.</summary>
    /// <param name="e">The event's mark.</param>
    /// <param name="visibleFrom">When the reporter can see it.</param>
    public Task AddNewsAsync(Guid mark, Guid e, DateTimeOffset visibleFrom, DateTimeOffset now, CancellationToken cancellationToken) => database.InOneAsync(
        async connection =>
        {
            if (await connection.RunAsync("insert into news_told (event, told_at) values ($1, $2) on conflict do nothing", cancellationToken, e, now.HourOf()) == 0
                || await connection.ReadAsync<bool?>("select confirmed from news_address where mark = $1 for update", cancellationToken, mark) is not true)
            {
                return false;
            }

            var mailedAt = await connection.ReadAsync<DateTime?>("select mailed_at from news_address where mark = $1", cancellationToken, mark);
            var newsAt = visibleFrom > now ? visibleFrom.HourAfter() : now.HourOf();
            var dueAt = DueAt(newsAt, mailedAt is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null);
            return await connection.RunAsync(
                """
                insert into news_mail (mark, kind, news_at, due_at, drop_at, attempts)
                select $1, 'news', $2, $3, $4, 0
                where not exists (select 1 from news_mail where mark = $1 and kind = 'news' and due_at <= $3 and news_at <= $2)
                """,
                cancellationToken, mark, newsAt, dueAt, dueAt + NewsTerms.GiveUp) > 0;
        },
        cancellationToken);

    /// <summary>At once when the last mail is long enough ago.</summary>
    internal static DateTimeOffset DueAt(DateTimeOffset newsAt, DateTimeOffset? mailedAt) =>
        mailedAt + NewsTerms.Pause is { } paused && paused > newsAt ? paused : newsAt;

    /// <summary>The reporter has looked: what was to be said by now is not said.</summary>
    public Task SeenAsync(Guid mark, DateTimeOffset now, CancellationToken cancellationToken) => database.RunAsync(
        "delete from news_mail where mark = $1 and kind = 'news' and news_at <= $2 and (taken_until is null or taken_until <= $2)", cancellationToken, mark, now);

    /// <returns>Null when nothing is due.</returns>
    public async Task<QueuedMail?> TakeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand("""
            update news_mail m set taken_until = $2, attempts = attempts + 1 from news_address a
            where a.mark = m.mark and m.id = (
                select d.id from news_mail d
                where d.due_at <= $1 and (d.taken_until is null or d.taken_until <= $1)
                  and not exists (select 1 from news_mail o where o.mark = d.mark and o.id <> d.id and o.taken_until > $1)
                order by d.due_at, d.id limit 1 for update skip locked)
            returning m.id, m.mark, m.kind, m.attempts, m.drop_at, a.scheme, a.key_id, a.sealed
            """).With(now, now + Lease);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new QueuedMail(
                reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2) == "news" ? MailKind.News : MailKind.Confirmation, reader.GetInt32(3),
                reader.GetFieldValue<DateTimeOffset>(4), NewsAddresses.ContentOf(reader, 5))
            : null;
    }

    /// <summary>It was handed in. Whatever else was to be said by now is said with it.</summary>
    public Task SentAsync(QueuedMail mail, DateTimeOffset now, CancellationToken cancellationToken) => database.InOneAsync(
        async connection =>
        {
            // As whoever adds news does, who would not know of this mail otherwise, nor be seen from here.
            await connection.RunAsync("select from news_address where mark = $1 for update", cancellationToken, mail.Mark);
            await connection.RunAsync("delete from news_mail where id = $1", cancellationToken, mail.Id);
            if (mail.Kind == MailKind.News)
            {
                await connection.RunAsync("delete from news_mail where mark = $1 and kind = 'news' and due_at <= $2", cancellationToken, mail.Mark, now);
                await connection.RunAsync("update news_address set mailed_at = $2 where mark = $1", cancellationToken, mail.Mark, now.HourAfter());
            }

            return true;
        },
        cancellationToken);

    public Task PutBackAsync(QueuedMail mail, DateTimeOffset dueAt, CancellationToken cancellationToken) => database.RunAsync(
        "update news_mail set taken_until = null, due_at = $2 where id = $1", cancellationToken, mail.Id, dueAt);

    public Task DropAsync(QueuedMail mail, CancellationToken cancellationToken) =>
        database.RunAsync("delete from news_mail where id = $1", cancellationToken, mail.Id);
}
