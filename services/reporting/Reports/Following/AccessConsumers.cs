using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Reporting.Reports.Recusing;
using V1 = Zichtlijn.Contracts.Access.V1;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>Another service found somebody to have an interest in the case.</summary>
internal sealed class PersonBarredConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<V1.PersonBarred>
{
    public async Task Consume(V1.PersonBarred contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Report>(contract.CaseId, cancellationToken);
        var report = stream.Aggregate ?? throw new InvalidOperationException("Somebody is barred from a report that is not there.");
        stream.AppendMany(BarPerson.Decide(report, new PersonBarred(clock.GetUtcNow(), contract.Mark), staff).Events);
    }
}

/// <summary>Who reads the case beside its officer or investigates it, and may read the report therefore.</summary>
internal sealed class CoReaderConsumer : IContractConsumer<V1.CoReaderChanged>
{
    public Task Consume(V1.CoReaderChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new CoReaderChanged(contract.Version, contract.Mark, contract.Reads, contract.MayOpen));
}

/// <summary>Whose case it is in triage, and who may read the report therefore.</summary>
internal sealed class TriageHandlerConsumer : IContractConsumer<V1.TriageHandlerChanged>
{
    public Task Consume(V1.TriageHandlerChanged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new TriageHandlerChanged(contract.Version, contract.Mark, contract.MayOpen));
}
