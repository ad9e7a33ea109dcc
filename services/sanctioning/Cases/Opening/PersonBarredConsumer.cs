using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;
using Contract = Zichtlijn.Contracts.Access.V1.PersonBarred;

namespace Zichtlijn.Sanctioning.Cases.Opening;

/// <summary>Somebody turned out to have an interest: the case is hidden from them. It may come before anything else of the case.</summary>
internal sealed class PersonBarredConsumer(StaffDirectory staff, TimeProvider clock) : IContractConsumer<Contract>
{
    public Task Consume(Contract contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.HearAsync<SanctionCase>(contract.CaseId, c => Bar(c, contract.CaseId, contract.Mark, staff, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing when it is known already: this service hears of its own recusals too.</summary>
    internal static IReadOnlyList<object> Bar(SanctionCase? before, Guid id, string person, StaffDirectory staff, DateTimeOffset now)
    {
        if (before is { IsDestroyed: true } || before?.Access.IsBarred(person) == true)
        {
            return [];
        }

        var barred = new PersonBarred(now, person);
        return [barred, .. (before?.After(barred) ?? SanctionCase.Of(id, barred)).RaiseWhenNobodyIsLeft(staff, now)];
    }
}

internal static class Raising
{
    /// <summary>The corps decides when more than one part has to do with it, or nobody of the part can any more.</summary>
    public static IEnumerable<object> RaiseWhenNobodyIsLeft(this SanctionCase c, StaffDirectory staff, DateTimeOffset now) =>
        c is { AtCorpsLevel: false, Origin: { } origin }
        && Authorities.IsAtCorpsLevel(staff, origin.HandledAt, origin.Parts, ReferenceDataSet.Current.HeadOffice, c.Access.Barred.ToHashSet(StringComparer.Ordinal))
            ? [new RaisedToCorps(now)]
            : [];
}
