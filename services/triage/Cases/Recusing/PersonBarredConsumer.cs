using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Messaging;
using Contract = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Triage.Cases.Recusing;

/// <summary>Somebody turned out to have an interest: the case is hidden from them, and goes to a substitute if it was theirs.</summary>
internal sealed class PersonBarredConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<Contract>
{
    public async Task Consume(Contract contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<TriageCase>(contract.CaseId, cancellationToken);
        var triageCase = stream.Aggregate ?? throw new InvalidOperationException("Somebody is barred from a case that did not arrive yet.");
        stream.AppendMany(Bar(triageCase, contract.Mark, staff, clock.GetUtcNow()));
    }

    /// <summary>Nothing when it is known already: triage hears of its own recusals too.</summary>
    internal static IEnumerable<object> Bar(TriageCase triageCase, string person, StaffDirectory staff, DateTimeOffset now) =>
        triageCase.Access.IsBarred(person)
            ? []
            : [new PersonBarred(now, person), .. Substitution.After(triageCase, person, staff, now)];
}
