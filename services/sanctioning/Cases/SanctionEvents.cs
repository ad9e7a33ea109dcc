using Zichtlijn.Contracts;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Sanctioning.Cases;

// The stored events of a case that is weighed. Their names (SanctioningStore) and members are storage format: add, never rename.

/// <summary>Triage asked for an investigation: what this service needs to know of the case when there is a report.</summary>
/// <param name="TriageVersion">Version of the case in triage that this is about.</param>
/// <param name="Parts">Every part that has to do with it: nobody of them weighs it.</param>
/// <param name="HandledAt">The part whose head decides, unless it is at the level of the corps.</param>
/// <param name="Barred">Marks of those who are kept out.</param>
/// <param name="Expertise">Fields of which an expert must advise; null in what was heard before triage told them.</param>
public sealed record InvestigationHeardOf(
    long TriageVersion, string CaseNumber, string Category, bool InNormSet, string OrganisationalPart, IReadOnlyList<string> Parts, string HandledAt,
    IReadOnlyList<string> Barred, IReadOnlyList<string>? Expertise = null) : IHoldsPersons<InvestigationHeardOf>
{
    public InvestigationHeardOf WithoutPersons() => this with { CaseNumber = "", Barred = [] };
}

/// <summary>The report of an investigation is final. What was established about each person is a matter of its own.</summary>
/// <param name="InvestigationVersion">Version of the case in investigations that this is about.</param>
/// <param name="Findings">Every charge, established or not.</param>
/// <param name="Matters">Empty when nothing was established.</param>
public sealed record FindingsHeard(
    DateTimeOffset ReportedAt, long InvestigationVersion, IReadOnlyList<FoundIn> Findings, IReadOnlyList<FoundMatter> Matters) : IHoldsPersons<FindingsHeard>
{
    public FindingsHeard WithoutPersons() => this with { Matters = [.. Matters.Select(m => m with { Person = null })] };
}

/// <param name="Charge">Its number in the mandate.</param>
public sealed record FoundIn(int Charge, Finding Finding);

/// <param name="Number">Of the matter; no number is used twice in a case.</param>
/// <param name="Person">The mark of whose conduct it is; null for somebody who is in no directory.</param>
/// <param name="Charges">What was established about them.</param>
public sealed record FoundMatter(int Number, string? Person, IReadOnlyList<int> Charges);

/// <summary>Told by another service: somebody is kept out of the case from now on. It may be heard before anything else of the case.</summary>
public sealed record PersonBarred(DateTimeOffset BarredAt, string Person) : IHoldsPersons<PersonBarred>
{
    public PersonBarred WithoutPersons() => this with { Person = "" };
}

/// <summary>A competent authority has an interest in the case and leaves it to the next higher (Awb 2:4).</summary>
public sealed record AuthorityRecused(DateTimeOffset RecusedAt, string Account, string Person) : IHoldsPersons<AuthorityRecused>
{
    public AuthorityRecused WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Told by another service: somebody worked on the case there, and so neither advises nor decides about a sanction (Awb 10:3(3) as model).</summary>
public sealed record PersonWorkedOnIt(string Person) : IHoldsPersons<PersonWorkedOnIt>
{
    public PersonWorkedOnIt WithoutPersons() => this with { Person = "" };
}

/// <summary>The corps decides: more than one part has to do with it, or nobody at the head of the part is left who may.</summary>
public sealed record RaisedToCorps(DateTimeOffset RaisedAt);
