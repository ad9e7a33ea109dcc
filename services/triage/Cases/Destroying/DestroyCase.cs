using Marten;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Destroying;

/// <summary>
/// Reporting says that a case is destroyed. It may come before the case itself, and again when reporting was restored
/// from a backup: then it is told once more that nothing is left.
/// </summary>
internal sealed class CaseDestructionOrderedConsumer(IDestructionStory story, TimeProvider clock) : IContractConsumer<CaseDestructionOrdered>
{
    public async Task Consume(CaseDestructionOrdered contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (await session.LoadAsync<Tombstone>(contract.CaseId, cancellationToken))
        {
            case null:
                var listed = await session.LoadAsync<QueueRow>(contract.CaseId, cancellationToken) is not null;
                var tombstone = new Tombstone(contract.CaseId, contract.CertificateId, now, Rows: listed ? 1 : 0);
                session.Insert(tombstone);
                await story.BeginAsync(tombstone, session, now, cancellationToken);
                break;
            case { IsDone: true } done:
                await session.Events.AppendExclusive(contract.CaseId, cancellationToken, TriageStory.Finished(done, now));
                break;
        }
    }
}

/// <summary>What triage tells of a destruction, in the stream of the case.</summary>
internal sealed class TriageStory : IDestructionStory
{
    public const string Service = "triage";

    /// <summary>The queue's projection removes the row in the same transaction.</summary>
    public async Task BeginAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await HasTold<DestructionStarted>(tombstone, session, cancellationToken))
        {
            await Append(tombstone, session, new DestructionStarted(now, tombstone.CertificateId), cancellationToken);
        }
    }

    public async Task EndAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await HasTold<DestructionFinished>(tombstone, session, cancellationToken))
        {
            await Append(tombstone, session, Finished(tombstone, now), cancellationToken);
        }
    }

    public static DestructionFinished Finished(Tombstone done, DateTimeOffset now) =>
        new(now, done.CertificateId, done.Keys, done.Events, done.Rows, done.LedgerLine);

    private static async Task<bool> HasTold<TEvent>(Tombstone tombstone, IDocumentSession session, CancellationToken cancellationToken)
        where TEvent : class =>
        (await session.Events.FetchStreamAsync(tombstone.Id, token: cancellationToken)).Any(e => e.Data is TEvent);

    /// <summary>A case that was never heard of has a stream too from now on: the one that says so.</summary>
    private static async Task Append(Tombstone tombstone, IDocumentSession session, object told, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<TriageCase>(tombstone.Id, cancellationToken);
        stream.AppendOne(told);
    }
}
