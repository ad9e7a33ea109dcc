using Marten;
using Zichtlijn.Platform.Messaging;
using Contract = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Sanctioning.Cases.Opening;

/// <summary>Somebody turned out to have an interest: the case is hidden from them. It may come before anything else of the case.</summary>
internal sealed class PersonBarredConsumer(TimeProvider clock) : IContractConsumer<Contract>
{
    public async Task Consume(Contract contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<SanctionCase>(contract.CaseId, cancellationToken);
        stream.AppendMany(Bar(stream.Aggregate, contract.Mark, clock.GetUtcNow()));
    }

    /// <summary>Nothing when it is known already: this service hears of its own recusals too.</summary>
    internal static IReadOnlyList<object> Bar(SanctionCase? before, string person, DateTimeOffset now) =>
        before is { IsDestroyed: true } || before?.Access.IsBarred(person) == true ? [] : [new PersonBarred(now, person)];
}
