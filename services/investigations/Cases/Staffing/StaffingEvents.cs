using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Cases.Staffing;

// Stored in the stream of the case; names (InvestigationsStore) and members are storage format: add, never rename.

/// <param name="Person">The investigator's mark.</param>
/// <param name="Part">The part they work for; null for the national team.</param>
public sealed record InvestigatorAssigned(DateTimeOffset AssignedAt, string Account, string Person, string? Part, string AssignedBy)
    : IHoldsPersons<InvestigatorAssigned>
{
    public InvestigatorAssigned WithoutPersons() => this with { Account = "", Person = "", AssignedBy = "" };
}

/// <summary>Somebody does not investigate the case any more.</summary>
/// <param name="WithdrawnBy">Null when the rules say so: an amended mandate made them ineligible, or the inquiry ended.</param>
/// <param name="Motive">In words; null when the rules say so.</param>
public sealed record InvestigatorWithdrawn(DateTimeOffset WithdrawnAt, string Account, string Person, string? WithdrawnBy, ProtectedContent? Motive)
    : IHoldsPersons<InvestigatorWithdrawn>
{
    public InvestigatorWithdrawn WithoutPersons() => this with
    {
        Account = "", Person = "", WithdrawnBy = null, Motive = Motive is null ? null : ProtectedContent.Destroyed,
    };
}

/// <summary>An investigator of the case said to have no interest in it: it opens to them.</summary>
public sealed record NoConflictDeclared(DateTimeOffset DeclaredAt, string Account, string Person) : IHoldsPersons<NoConflictDeclared>
{
    public NoConflictDeclared WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Somebody who investigates, or could have, has an interest in the case and is kept out of it from now on.</summary>
public sealed record InvestigatorRecused(DateTimeOffset RecusedAt, string Account, string Person) : IHoldsPersons<InvestigatorRecused>
{
    public InvestigatorRecused WithoutPersons() => this with { Account = "", Person = "" };
}
