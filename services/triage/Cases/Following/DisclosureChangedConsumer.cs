using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Triage.Cases.Following;

/// <summary>
/// The reporter became known to whoever works on the case. That a reporter told the desk alone leaves no trace here: not
/// even a version shows whether anybody knows the name.
/// </summary>
internal sealed class DisclosureChangedConsumer : IContractConsumer<DisclosureChanged>
{
    public Task Consume(DisclosureChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        contract.Disclosure == Disclosure.Identified
            ? session.Events.AppendExclusive(contract.CaseId, cancellationToken, new ReporterIdentified(contract.ChangedAt))
            : Task.CompletedTask;
}
