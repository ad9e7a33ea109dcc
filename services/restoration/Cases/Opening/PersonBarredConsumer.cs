using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Restoration.Cases.Taking;
using Contract = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Restoration.Cases.Opening;

/// <summary>Somebody turned out to have an interest: the case is hidden from them. It may come before anything else of the case.</summary>
internal sealed class PersonBarredConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<Contract>
{
    public Task Consume(Contract contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<RestorationCase>(contract.CaseId, c => Bar(c, contract.CaseId, contract.Mark, staff, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing when it is known already.</summary>
    internal static IReadOnlyList<object> Bar(RestorationCase? before, Guid id, string person, StaffDirectory staff, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || before?.Access.IsBarred(person) == true)
        {
            return [];
        }

        var barred = new PersonBarred(now, person);
        return [barred, .. (before?.After(barred) ?? RestorationCase.Of(id, barred)).NameWhenNobodyIsLeft(staff, now)];
    }
}
