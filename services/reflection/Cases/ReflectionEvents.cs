using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Reflection.Cases;

// The stored events of a case that others told of. Their names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>A report was accepted: what this service needs to know of the case.</summary>
/// <param name="ReportVersion">Version of the report that this is about.</param>
/// <param name="HandledAt">The part whose people handle it; not always the part where it happened.</param>
/// <param name="Barred">Marks of those who are kept out.</param>
public sealed record ReportHeardOf(
    long ReportVersion, DateTimeOffset SubmittedAt, string CaseNumber, string Category, string OrganisationalPart, string HandledAt, IReadOnlyList<string> Barred)
    : IHoldsPersons<ReportHeardOf>
{
    public ReportHeardOf WithoutPersons() => this with { CaseNumber = "", Barred = [] };
}

/// <summary>Told by another service: somebody is kept out of the case from now on. It may be heard before anything else of the case.</summary>
public sealed record PersonBarred(DateTimeOffset BarredAt, string Person) : IHoldsPersons<PersonBarred>
{
    public PersonBarred WithoutPersons() => this with { Person = "" };
}

/// <summary>Told by triage: who handles the case there.</summary>
/// <param name="Person">Their mark; null when nobody does.</param>
/// <param name="MayOpen">They declared to have no interest.</param>
public sealed record TriageHandlerHeard(long TriageVersion, string? Person, bool MayOpen) : IHoldsPersons<TriageHandlerHeard>
{
    public TriageHandlerHeard WithoutPersons() => this with { Person = null };
}

/// <summary>Told by triage: it decided, or weighs the case again.</summary>
public sealed record TriageDecisionHeard(long TriageVersion, bool IsDecided);

/// <summary>Told by triage: the case is investigated.</summary>
/// <param name="Parts">Every part that has to do with it.</param>
/// <param name="Barred">Marks of those who are kept out.</param>
public sealed record InvestigationHeardOf(
    long TriageVersion, string CaseNumber, string Category, bool InNormSet, IReadOnlyList<string> Parts, string HandledAt, IReadOnlyList<string> Barred)
    : IHoldsPersons<InvestigationHeardOf>
{
    public InvestigationHeardOf WithoutPersons() => this with { CaseNumber = "", Barred = [] };
}

/// <summary>Told by the investigation: its report is final.</summary>
public sealed record InvestigationReportHeard(DateTimeOffset ReportedAt);

/// <summary>Told by sanctioning: a lawyer weighs the case, or does not any more.</summary>
public sealed record LawyerHeard(long SanctioningVersion, string Person, bool Weighs) : IHoldsPersons<LawyerHeard>
{
    public LawyerHeard WithoutPersons() => this with { Person = "" };
}

/// <summary>Told by another service: somebody worked on the case there, and so is no outsider to it.</summary>
public sealed record PersonWorkedOnIt(string Person) : IHoldsPersons<PersonWorkedOnIt>
{
    public PersonWorkedOnIt WithoutPersons() => this with { Person = "" };
}

/// <summary>Told by sanctioning: everybody whom it is about was told what was decided.</summary>
public sealed record OutcomeHeard(DateTimeOffset ReachedAt);

/// <summary>The corps is the competent authority: more than one part has to do with it, or nobody at the head of the part is left who may.</summary>
public sealed record RaisedToCorps(DateTimeOffset RaisedAt);
