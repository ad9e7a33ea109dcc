using Marten;
using Npgsql;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Destruction;

/// <summary>First: the subject is closed, and the closing is told.</summary>
internal sealed class BeginStory(IDocumentStore store, IDestructionStory story, TimeProvider clock) : IDestructionStep
{
    public async Task RunAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        await story.BeginAsync(tombstone, session, clock.GetUtcNow(), cancellationToken);
        await session.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>
/// Second: what will be destroyed is written where no restored database can make it unsaid. Only then are keys
/// destroyed: from here on nothing of the content can be read by anybody.
/// </summary>
/// <param name="keys">Absent in a service that keeps no content.</param>
internal sealed class DestroyKeys(
    IDocumentStore store, EventMasking events, IEnumerable<IKeptRows> kept, DestructionLedger ledger, ContentKeys? keys = null) : IDestructionStep
{
    /// <summary>The reason that stays with a destroyed key.</summary>
    public const string Reason = "destroyed";

    public async Task RunAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var found = new HashSet<Guid>();
        foreach (var stream in await kept.StreamsOfAsync(tombstone.Id, session, cancellationToken))
        {
            found.UnionWith(await events.KeysAsync(stream, cancellationToken));
        }

        foreach (var rows in kept)
        {
            found.UnionWith(await rows.KeysAsync(tombstone.Id, session, cancellationToken));
        }

        var line = await ledger.AddAsync(tombstone, [.. found], cancellationToken);
        var all = ledger.KeysOf(tombstone.Id);
        if (keys is not null)
        {
            await keys.DestroyAsync(all, Reason, cancellationToken);
        }

        await Progress.Note(session, tombstone.Id, t => t with { Keys = all.Count, LedgerLine = line.Hash }, cancellationToken);
    }
}

/// <summary>Third: the events lose persons and content; what Marten could not project goes too.</summary>
internal sealed class MaskEvents(IDocumentStore store, EventMasking events, IEnumerable<IKeptRows> kept, NpgsqlDataSource database) : IDestructionStep
{
    public async Task RunAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var masked = 0;
        foreach (var stream in await kept.StreamsOfAsync(tombstone.Id, session, cancellationToken))
        {
            masked += await events.MaskAsync(stream, tombstone.CertificateId, cancellationToken);
        }

        await using (var deadLetters = database.CreateCommand("select to_regclass('mt_doc_deadletterevent') is not null"))
        {
            if (await deadLetters.ExecuteScalarAsync(cancellationToken) is true)
            {
                await using var remove = database.CreateCommand(
                    "delete from mt_doc_deadletterevent d using mt_events e where e.stream_id = $1 and (d.data->>'EventSequence' = e.seq_id::text or d.data->>'eventSequence' = e.seq_id::text)");
                remove.Parameters.Add(new() { Value = tombstone.Id });
                await remove.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        await Progress.Note(session, tombstone.Id, t => t with { Events = Math.Max(t.Events, masked) }, cancellationToken);
    }
}

/// <summary>Fourth: rows and files. Counted in the transaction that removes them.</summary>
internal sealed class RemoveRows(IDocumentStore store, IEnumerable<IKeptRows> kept) : IDestructionStep
{
    public async Task RunAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var removed = 0;
        foreach (var rows in kept)
        {
            removed += await rows.RemoveAsync(tombstone.Id, session, cancellationToken);
        }

        await Progress.Note(session, tombstone.Id, t => t with { Rows = t.Rows + removed }, cancellationToken);
    }
}

/// <summary>Last: it is told that all is gone here.</summary>
internal sealed class EndStory(IDocumentStore store, IDestructionStory story, TimeProvider clock) : IDestructionStep
{
    public async Task RunAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var done = await session.LoadAsync<Tombstone>(tombstone.Id, cancellationToken) ?? tombstone;
        await story.EndAsync(done, session, clock.GetUtcNow(), cancellationToken);
        await Progress.Note(session, tombstone.Id, t => t with { IsDone = true }, cancellationToken);
    }
}

internal static class Progress
{
    /// <summary>The stream of a subject, and others that are about it.</summary>
    public static async Task<IReadOnlyList<Guid>> StreamsOfAsync(
        this IEnumerable<IKeptRows> kept, Guid subject, IQuerySession session, CancellationToken cancellationToken)
    {
        var streams = new List<Guid> { subject };
        foreach (var rows in kept)
        {
            streams.AddRange(await rows.StreamsAsync(subject, session, cancellationToken));
        }

        return streams;
    }

    /// <summary>Saves the session with how far the destruction is now.</summary>
    public static async Task Note(IDocumentSession session, Guid subject, Func<Tombstone, Tombstone> change, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync<Tombstone>(subject, cancellationToken) is { } tombstone)
        {
            session.Store(change(tombstone));
        }

        await session.SaveChangesAsync(cancellationToken);
    }
}
