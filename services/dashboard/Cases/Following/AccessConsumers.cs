using Marten;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Cases.Following;

internal sealed class PersonBarredConsumer : IContractConsumer<PersonBarred>
{
    public Task Consume(PersonBarred contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => row.Bar([contract.Mark]), cancellationToken);
}
