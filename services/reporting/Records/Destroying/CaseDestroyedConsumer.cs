using Marten;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Reporting.Records.Destroying;

/// <summary>Another service destroyed what it kept of a case.</summary>
internal sealed class CaseDestroyedConsumer(TimeProvider clock) : IContractConsumer<CaseDestroyed>
{
    public async Task Consume(CaseDestroyed contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var record = await session.LoadAsync<DestructionRecord>(contract.CaseId, cancellationToken)
            ?? throw new InvalidOperationException("A case was destroyed elsewhere whose destruction was not started here.");
        if (!record.IsConfirmedBy(contract.Service))
        {
            await session.Events.AppendExclusive(contract.CaseId, cancellationToken, new DestructionConfirmed(
                contract.Service, clock.GetUtcNow(), contract.Keys, contract.Events, contract.Rows, contract.LedgerLine));
        }
    }
}
