using Zichtlijn.Contracts;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Restoration.Cases;

// The stored events of a case that others told of. Their names (RestorationStore) and members are storage format: add, never rename.

/// <summary>Told by another service; whichever is heard first begins the case here.</summary>
public interface IHeardOf;

/// <summary>A report was accepted: what this service needs to know of the case.</summary>
/// <param name="ReportVersion">Version of the report that this is about.</param>
/// <param name="HandledAt">The part whose people handle it; not always the part where it happened.</param>
/// <param name="Barred">Marks of those who are kept out.</param>
public sealed record ReportHeardOf(
    long ReportVersion, DateTimeOffset SubmittedAt, string CaseNumber, string Category, string OrganisationalPart, string HandledAt, IReadOnlyList<string> Barred, Disclosure Disclosure)
    : IHeardOf, IHoldsPersons<ReportHeardOf>
{
    public ReportHeardOf WithoutPersons() => this with { CaseNumber = "", Barred = [] };
}

/// <summary>The social desk confirmed to the reporter that the report was received.</summary>
public sealed record ReceiptHeardOf(DateTimeOffset AcknowledgedAt) : IHeardOf;

/// <summary>The reporter took the report back. What was offered stands, and so do the checks.</summary>
public sealed record WithdrawalHeardOf(DateTimeOffset WithdrawnAt) : IHeardOf;

/// <summary>The reporter lets more people know who they are.</summary>
public sealed record DisclosureHeardOf(long ReportVersion, Disclosure Disclosure) : IHeardOf;

/// <summary>The report of an investigation is final. Nothing is kept of what was found but of whom nothing happened.</summary>
/// <param name="AllUnfounded">Nothing of it happened at all: the case is no part of a pattern.</param>
/// <param name="Unfounded">Marks of those about whom every charge is unfounded.</param>
public sealed record FindingsHeard(DateTimeOffset ReportedAt, long InvestigationVersion, bool AllUnfounded, IReadOnlyList<string> Unfounded) : IHeardOf, IHoldsPersons<FindingsHeard>
{
    public FindingsHeard WithoutPersons() => this with { Unfounded = [] };
}

/// <summary>Told by triage: a higher level handles the case from now on. Whoever worked on it here is not on it any more.</summary>
/// <param name="TriageVersion">Version of the case in triage; what is not newer changes nothing.</param>
/// <param name="Part">Whose people handle it.</param>
public sealed record HandlingMoved(DateTimeOffset MovedAt, long TriageVersion, string Part) : IHeardOf;

/// <summary>Told by another service: somebody is kept out of the case from now on. It may be heard before anything else of the case.</summary>
public sealed record PersonBarred(DateTimeOffset BarredAt, string Person) : IHeardOf, IHoldsPersons<PersonBarred>
{
    public PersonBarred WithoutPersons() => this with { Person = "" };
}
