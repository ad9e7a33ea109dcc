using Zichtlijn.Contracts;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Triage.Cases;

// The stored events of a case in triage. Their names (TriageService) and members are storage format: add, never rename.

public sealed record CaseReceived(
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    Disclosure Disclosure,
    string Category,
    IReadOnlyList<string> Grounds,
    bool InNormSet,
    string OrganisationalPart,
    DateOnly AcknowledgeBy,
    DateOnly DecideBy,
    DateOnly FeedbackBy,
    string ReferenceData,
    IReadOnlyList<string>? Barred = null,
    string? HandledAt = null) : IHoldsPersons<CaseReceived>
{
    public CaseReceived WithoutPersons() => this with { CaseNumber = "", Barred = null };
}

public sealed record CaseAccepted(DateTimeOffset AcceptedAt, string Officer) : IHoldsPersons<CaseAccepted>
{
    public CaseAccepted WithoutPersons() => this with { Officer = "" };
}

/// <summary>Whose case it is. Comes with every acceptance, and when a case changes hands.</summary>
/// <param name="Person">The officer's mark.</param>
/// <param name="AssignedBy">Who did it; null when it follows from the rules.</param>
/// <param name="Motive">Why it changed hands, in words; null when the officer took it or the rules say so.</param>
/// <param name="Declared">The officer had already declared to have no interest.</param>
public sealed record OfficerAssigned(
    DateTimeOffset AssignedAt, string Officer, string Person, bool Declared, string? AssignedBy = null, ProtectedContent? Motive = null)
    : IHoldsPersons<OfficerAssigned>
{
    public OfficerAssigned WithoutPersons() => this with { Officer = "", Person = "", AssignedBy = null, Motive = null };
}

/// <summary>The case is nobody's again and back in the queue.</summary>
public sealed record OfficerWithdrawn(DateTimeOffset WithdrawnAt, string Officer, string Person, string WithdrawnBy, ProtectedContent Motive)
    : IHoldsPersons<OfficerWithdrawn>
{
    public OfficerWithdrawn WithoutPersons() => this with { Officer = "", Person = "", WithdrawnBy = "", Motive = ProtectedContent.Destroyed };
}

/// <param name="Handles">The case was the officer's at that moment, so it may be opened now.</param>
/// <param name="CoReads">They were asked to read it beside its officer, and may from now on.</param>
public sealed record NoConflictDeclared(DateTimeOffset DeclaredAt, string Officer, string Person, bool Handles, bool CoReads = false)
    : IHoldsPersons<NoConflictDeclared>
{
    public NoConflictDeclared WithoutPersons() => this with { Officer = "", Person = "" };
}

/// <summary>The officer has an interest in the case and is kept out of it from now on.</summary>
public sealed record OfficerRecused(DateTimeOffset RecusedAt, string Officer, string Person) : IHoldsPersons<OfficerRecused>
{
    public OfficerRecused WithoutPersons() => this with { Officer = "", Person = "" };
}

/// <summary>An expert or a second pair of eyes has nothing to do with the case any more.</summary>
public sealed record ReadingEnded(DateTimeOffset EndedAt, string Account, string Person) : IHoldsPersons<ReadingEnded>
{
    public ReadingEnded WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Told by another service: somebody is kept out of the case from now on.</summary>
public sealed record PersonBarred(DateTimeOffset BarredAt, string Person) : IHoldsPersons<PersonBarred>
{
    public PersonBarred WithoutPersons() => this with { Person = "" };
}

/// <summary>Told by the desk: the reporter took the report back. Whether it goes on is for triage to weigh.</summary>
public sealed record ReporterWithdrew(DateTimeOffset WithdrawnAt);

/// <summary>Told by the desk: everybody who works on the case may know who the reporter is. Less than that triage is not told.</summary>
public sealed record ReporterIdentified(DateTimeOffset IdentifiedAt);
