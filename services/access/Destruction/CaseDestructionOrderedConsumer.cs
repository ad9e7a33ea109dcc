using Marten;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Access.Destruction;

/// <summary>
/// Reporting says that a case is destroyed. It may come before the case itself, and again when reporting was restored
/// from a backup: then it is told once more that nothing is left.
/// </summary>
/// <typeparam name="TRow">The row that a projection of the service keeps of each case; it counts for the certificate.</typeparam>
public sealed class CaseDestructionOrderedConsumer<TRow>(IDestructionStory story, TimeProvider clock) : IContractConsumer<CaseDestructionOrdered>
    where TRow : class
{
    public async Task Consume(CaseDestructionOrdered contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (await session.LoadAsync<Tombstone>(contract.CaseId, cancellationToken))
        {
            case null:
                var listed = await session.LoadAsync<TRow>(contract.CaseId, cancellationToken) is not null;
                var tombstone = new Tombstone(contract.CaseId, contract.CertificateId, now, Rows: listed ? 1 : 0);
                session.Insert(tombstone);
                await story.BeginAsync(tombstone, session, now, cancellationToken);
                break;
            case { IsDone: true } done:
                await session.Events.AppendExclusive(contract.CaseId, cancellationToken, DestructionFinished.Of(done, now));
                break;
        }
    }
}
