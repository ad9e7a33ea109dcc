using Zichtlijn.Contracts;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Investigations.Cases;

// The stored events of an investigation. Their names (InvestigationsStore) and members are storage format: add, never rename.

/// <summary>Triage asked for an investigation.</summary>
/// <param name="TriageVersion">Version of the case in triage that this is about.</param>
/// <param name="Parts">Every part that has to do with it.</param>
/// <param name="HandledAt">The part whose head gives the mandate, unless it is at the level of the corps.</param>
/// <param name="AtCorpsLevel">The corps gives the mandate.</param>
/// <param name="Barred">Marks of those who are kept out from the start.</param>
public sealed record InvestigationRequested(
    DateTimeOffset AskedAt,
    long TriageVersion,
    string CaseNumber,
    InvestigationKind Kind,
    string Category,
    bool InNormSet,
    string OrganisationalPart,
    IReadOnlyList<string> Parts,
    string HandledAt,
    bool AtCorpsLevel,
    IReadOnlyList<string> Barred,
    string ReferenceData) : IHoldsPersons<InvestigationRequested>
{
    public InvestigationRequested WithoutPersons() => this with { CaseNumber = "", Barred = [] };
}

/// <summary>Triage weighs the case again: what it asked for before does not stand unless there is a mandate already.</summary>
/// <param name="TriageVersion">Version of the case in triage that this is about.</param>
public sealed record TriageWeighsAgain(DateTimeOffset ReopenedAt, long TriageVersion);

/// <summary>Told by another service: somebody is kept out of the case from now on. It may be heard before the request.</summary>
public sealed record PersonBarred(DateTimeOffset BarredAt, string Person) : IHoldsPersons<PersonBarred>
{
    public PersonBarred WithoutPersons() => this with { Person = "" };
}

/// <summary>Nobody is left in the part who could give the mandate: the corps does.</summary>
public sealed record RaisedToCorps(DateTimeOffset RaisedAt);
