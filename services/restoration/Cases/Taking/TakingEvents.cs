using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Restoration.Cases.Taking;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename.

/// <summary>A worker goes on with the case.</summary>
/// <param name="Person">Their mark.</param>
public sealed record WorkerTook(DateTimeOffset TakenAt, string Account, string Person) : IHoldsPersons<WorkerTook>
{
    public WorkerTook WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>They said to have no interest in it: it opens to them.</summary>
public sealed record NoConflictDeclared(DateTimeOffset DeclaredAt, string Account, string Person) : IHoldsPersons<NoConflictDeclared>
{
    public NoConflictDeclared WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>A worker has an interest in the case and is kept out of it from now on; it waits for another.</summary>
public sealed record WorkerRecused(DateTimeOffset RecusedAt, string Account, string Person) : IHoldsPersons<WorkerRecused>
{
    public WorkerRecused WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Nobody of the part is left who has no interest in it: a worker of another part was named and can take it.</summary>
public sealed record SubstituteNamed(DateTimeOffset NamedAt, string Account, string Person) : IHoldsPersons<SubstituteNamed>
{
    public SubstituteNamed WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>The worker left it to a colleague, who declares anew.</summary>
public sealed record CaseHandedOver(DateTimeOffset HandedAt, string By, string Account, string Person) : IHoldsPersons<CaseHandedOver>
{
    public CaseHandedOver WithoutPersons() => this with { By = "", Account = "", Person = "" };
}

/// <summary>Whoever works on a case.</summary>
/// <param name="Person">Their mark.</param>
/// <param name="Declared">They said to have no interest in it.</param>
public sealed record Worker(string Account, string Person, bool Declared = false);
