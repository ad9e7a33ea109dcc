using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;
using Contract = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Investigations.Cases.Recusing;

/// <summary>Somebody turned out to have an interest: the case is hidden from them. It may come before triage asks for anything.</summary>
internal sealed class PersonBarredConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<Contract>
{
    public Task Consume(Contract contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<Investigation>(contract.CaseId, i => Bar(i, contract.CaseId, contract.Mark, staff, ReferenceDataSet.Current, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing when it is known already: this service hears of its own recusals too.</summary>
    internal static IReadOnlyList<object> Bar(
        Investigation? before, Guid id, string person, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || before?.Access.IsBarred(person) == true)
        {
            return [];
        }

        var barred = new PersonBarred(now, person);
        return [barred, .. (before?.After(barred) ?? Investigation.Of(id, barred)).RaiseWhenNobodyIsLeft(staff, reference, now)];
    }
}

internal static class Raising
{
    /// <summary>The corps gives the mandate from now on when nobody of the part can any more.</summary>
    public static IEnumerable<object> RaiseWhenNobodyIsLeft(this Investigation i, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        i is { AtCorpsLevel: false, Request: { } request }
        && Authorities.IsAtCorpsLevel(staff, request.HandledAt, request.Parts, reference.HeadOffice, i.Access.Barred.ToHashSet(StringComparer.Ordinal))
            ? [new RaisedToCorps(now)]
            : [];
}
