using Marten;
using Zichtlijn.Platform.Messaging;
using Contract = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Reflection.Cases.Opening;

/// <summary>Somebody turned out to have an interest: the case is hidden from them. It may come before anything else of the case.</summary>
internal sealed class PersonBarredConsumer(Hearing hearing) : IContractConsumer<Contract>
{
    public Task Consume(Contract contract, IDocumentSession session, CancellationToken cancellationToken) =>
        hearing.HearAsync(session, contract.CaseId, (c, now) => Bar(c, contract.Mark, now), cancellationToken);

    /// <summary>Nothing when it is known already: this service hears of its own recusals too.</summary>
    internal static IReadOnlyList<object> Bar(ReflectionCase? before, string person, DateTimeOffset now) =>
        before?.Access.IsBarred(person) == true ? [] : [new PersonBarred(now, person)];
}
