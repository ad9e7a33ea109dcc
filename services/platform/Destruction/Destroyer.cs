using System.Runtime.ExceptionServices;
using Marten;
using Npgsql;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Destruction;

/// <summary>Carries out what tombstones ask for, step by step, one process at a time; where one was cut off the next begins anew.</summary>
/// <param name="keys">Absent in a service that keeps no content.</param>
public sealed class Destroyer(
    IDocumentStore store, NpgsqlDataSource database, DestructionLedger ledger, EventMasking events, IEnumerable<IKeptRows> kept,
    IEnumerable<IDestructionStep> steps,
    ContentKeys? keys = null)
{
    private const long TurnKey = 4919;

    /// <summary>Finishes whatever is open.</summary>
    /// <returns>How many subjects; null while another process is at it.</returns>
    public Task<int?> FinishAsync(CancellationToken cancellationToken) => TakeTurn(FinishOpen, wait: false, cancellationToken);

    /// <summary>
    /// Destroys again whatever the ledger names and the databases hold: they may have been restored from a backup. When
    /// this completes nothing of it is left.
    /// </summary>
    /// <exception cref="InvalidDataException">The ledger does not hold.</exception>
    public async Task<int> RepeatAsync(CancellationToken cancellationToken) =>
        await TakeTurn(
            async token =>
            {
                await Reopen(token);
                return await FinishOpen(token);
            },
            wait: true, cancellationToken) ?? 0;

    private async Task Reopen(CancellationToken cancellationToken)
    {
        var lines = ledger.Read();
        await using var session = store.LightweightSession();
        await HoldsWhatWasPromised(lines, session, cancellationToken);
        if (lines.Count == 0)
        {
            return;
        }

        if (keys is not null)
        {
            await keys.DestroyAsync([.. lines.SelectMany(l => l.Keys).Distinct()], DestroyKeys.Reason, cancellationToken);
        }

        var known = lines.DistinctBy(l => l.Subject).ToDictionary(l => l.Subject);
        var tombstones = (await session.LoadManyAsync<Tombstone>(cancellationToken, known.Keys)).ToDictionary(t => t.Id);
        var left = (await events.UnmaskedAsync(known.Keys, cancellationToken)).ToHashSet();
        foreach (var rows in kept)
        {
            left.UnionWith(await rows.LeftOfAsync(known.Keys, session, cancellationToken));
        }

        foreach (var (subject, line) in known)
        {
            var tombstone = tombstones.GetValueOrDefault(subject);
            if (tombstone is null || (tombstone.IsDone && left.Contains(subject)))
            {
                session.Store((tombstone ?? new Tombstone(subject, line.CertificateId, line.At)) with { IsDone = false });
            }
        }

        await session.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// A ledger that was lost, cut off or written anew lacks lines that the database knows of. An older database knows of
    /// fewer than the ledger holds, which is what the ledger is for.
    /// </summary>
    private static async Task HoldsWhatWasPromised(IReadOnlyList<LedgerLine> lines, IQuerySession session, CancellationToken cancellationToken)
    {
        var promised = await session.Query<Tombstone>().Where(t => t.LedgerLine != "").Select(t => t.LedgerLine).ToListAsync(cancellationToken);
        if (promised.Except(lines.Select(l => l.Hash), StringComparer.Ordinal).Any())
        {
            throw new InvalidDataException("The destruction ledger does not hold: lines that the database knows of are not in it.");
        }
    }

    private async Task<int> FinishOpen(CancellationToken cancellationToken)
    {
        IReadOnlyList<Tombstone> open;
        await using (var session = store.QuerySession())
        {
            open = await session.Query<Tombstone>().Where(t => !t.IsDone).ToListAsync(cancellationToken);
        }

        // One that cannot go on holds no other back.
        var failures = new List<Exception>();
        foreach (var tombstone in open)
        {
            try
            {
                foreach (var step in steps)
                {
                    await step.RunAsync(tombstone, cancellationToken);
                }
            }
            catch (Exception e)
            {
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
        {
            ExceptionDispatchInfo.Throw(failures.Find(f => f is not BrokerAwayException) ?? failures[0]);
        }

        return open.Count;
    }

    /// <summary>The turn ends with the transaction, and so with the process that holds it.</summary>
    private async Task<int?> TakeTurn(Func<CancellationToken, Task<int>> work, bool wait, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var turn = new NpgsqlCommand(
            wait ? "select true from (select pg_advisory_xact_lock($1)) as turn" : "select pg_try_advisory_xact_lock($1)", connection, transaction);
        turn.Parameters.Add(new() { Value = TurnKey });
        return await turn.ExecuteScalarAsync(cancellationToken) is true ? await work(cancellationToken) : null;
    }
}
