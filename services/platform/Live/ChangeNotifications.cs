using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Npgsql;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Platform.Live;

/// <summary>
/// Tells open pages that something they show changed, without saying what: the page then asks again, with its own
/// rights. One small query serves all listeners of a process, and only while there are any; it sees the commits of
/// every instance.
/// </summary>
public sealed class ChangeNotifications(NpgsqlDataSource database, TimeProvider clock, IEnumerable<ContractMap> contracts) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // Well within the time after which a proxy gives up a connection that says nothing.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    // Every command adds an event, every consumed message an inbox row.
    private readonly string _query = contracts.Any()
        ? "select concat((select last_value from mt_events_sequence), '/', (select max(mt_last_modified) from mt_doc_inbox))"
        : "select concat((select max(mt_last_modified) from mt_doc_inbox))";

    private readonly string _sinceQuery = contracts.Any()
        ? "select greatest((select timestamp from mt_events order by seq_id desc limit 1), (select max(mt_last_modified) from mt_doc_inbox)) > $1"
        : "select max(mt_last_modified) > $1 from mt_doc_inbox";

    private readonly SemaphoreSlim _one = new(1, 1);
    private string _mark = "";
    private DateTimeOffset _readAt;

    /// <summary>Yields <c>changed</c> whenever the service committed something since the last time, and <c>listening</c>
    /// at once and while nothing happens; ends when the caller goes.</summary>
    /// <param name="since">When the caller last asked, by a clock of ours: what changed between that and now is told at once.</param>
    public async IAsyncEnumerable<SseItem<string>> Listen(DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = await Mark(cancellationToken);
        if (since is { } asked && await HasChanged(asked, cancellationToken))
        {
            seen = "";
        }

        var said = clock.GetTimestamp();
        yield return new SseItem<string>("", "listening");
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, cancellationToken);
            var mark = await Mark(cancellationToken);
            if (mark != seen)
            {
                (seen, said) = (mark, clock.GetTimestamp());
                yield return new SseItem<string>("", "changed");
            }
            else if (clock.GetElapsedTime(said) >= Pulse)
            {
                said = clock.GetTimestamp();
                yield return new SseItem<string>("", "listening");
            }
        }
    }

    /// <summary>As <see cref="Listen"/>, for a page that shows one thing: what changed elsewhere does not disturb it.</summary>
    /// <param name="seen">The version that the page shows.</param>
    /// <param name="versionOf">Its version, with the rights of the caller; null when there is nothing for them to see.</param>
    public async IAsyncEnumerable<SseItem<string>> ListenTo(
        long? seen, Func<Task<long?>> versionOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in Listen(since: null, cancellationToken))
        {
            if (item.EventType == "listening")
            {
                yield return item;
            }

            var version = await versionOf();
            if (version != seen)
            {
                seen = version;
                yield return new SseItem<string>("", "changed");
            }
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> HasChanged(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(_sinceQuery);
        command.Parameters.Add(new() { Value = since.ToUniversalTime() });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<string> Mark(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - _readAt >= Interval)
            {
                await using var command = database.CreateCommand(_query);
                _mark = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
                _readAt = clock.GetUtcNow();
            }

            return _mark;
        }
        finally
        {
            _one.Release();
        }
    }
}
