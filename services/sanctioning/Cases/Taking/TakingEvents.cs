using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Sanctioning.Cases.Taking;

// Stored in the stream of the case; names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>A lawyer prepares the case.</summary>
/// <param name="Person">Their mark.</param>
public sealed record LawyerTook(DateTimeOffset TakenAt, string Account, string Person) : IHoldsPersons<LawyerTook>
{
    public LawyerTook WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>They said to have no interest in it: it opens to them.</summary>
public sealed record NoConflictDeclared(DateTimeOffset DeclaredAt, string Account, string Person) : IHoldsPersons<NoConflictDeclared>
{
    public NoConflictDeclared WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>A lawyer has an interest in the case and is kept out of it from now on; it waits for another.</summary>
public sealed record LawyerRecused(DateTimeOffset RecusedAt, string Account, string Person) : IHoldsPersons<LawyerRecused>
{
    public LawyerRecused WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Whoever prepares a case.</summary>
/// <param name="Person">Their mark.</param>
/// <param name="Declared">They said to have no interest in it.</param>
public sealed record Lawyer(string Account, string Person, bool Declared = false);
