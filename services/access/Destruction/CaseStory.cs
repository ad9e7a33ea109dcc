using Marten;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Access.Destruction;

/// <summary>What a service tells of a destruction, in the stream of the case. Rows that its projections keep go with the first event.</summary>
public sealed class CaseStory<TCase> : IDestructionStory
    where TCase : class
{
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
            await Append(tombstone, session, DestructionFinished.Of(tombstone, now), cancellationToken);
        }
    }

    private static async Task<bool> HasTold<TEvent>(Tombstone tombstone, IDocumentSession session, CancellationToken cancellationToken)
        where TEvent : class =>
        (await session.Events.FetchStreamAsync(tombstone.Id, token: cancellationToken)).Any(e => e.Data is TEvent);

    /// <summary>A case that was never heard of has a stream too from now on: the one that says so.</summary>
    private static async Task Append(Tombstone tombstone, IDocumentSession session, object told, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<TCase>(tombstone.Id, cancellationToken);
        stream.AppendOne(told);
    }
}
