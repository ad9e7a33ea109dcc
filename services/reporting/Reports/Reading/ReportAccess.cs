using System.Collections.Immutable;
using Zichtlijn.Access.Cases;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary>How much of a report somebody may see.</summary>
public enum Sight
{
    /// <summary>To them it does not exist.</summary>
    None,

    /// <summary>That it is there, and the names in it to see whether they know one of them.</summary>
    Known,

    /// <summary>What was told.</summary>
    Open,
}

/// <summary>
/// Who may see a report: the desk of the part that handles it, the one officer of triage whose case it is, whoever
/// triage asked to read it beside that officer, and whoever investigates.
/// </summary>
/// <param name="Desk">The desk's people, and who is kept out by all.</param>
/// <param name="TriageOfficer">The mark of whose case it is in triage; null when nobody's.</param>
/// <param name="TriageMayOpen">That officer declared to have no interest.</param>
/// <param name="TriageVersion">Version of the case in triage that this is about.</param>
/// <param name="IsDestroyed">To nobody it exists any more.</param>
public sealed record ReportAccess(
    CaseAccess Desk, string? TriageOfficer = null, bool TriageMayOpen = false, long TriageVersion = 0, bool IsDestroyed = false)
{
    /// <summary>Experts, second pairs of eyes and investigators; those who have nothing to do with it any more stay, so that late news changes nothing.</summary>
    public ImmutableList<CoReader> CoReaders { get; init; } = [];

    /// <summary>Stored with the row in the worklist: who of them may know of it.</summary>
    public ImmutableList<string> CoReading => [.. CoReaders.Where(r => r.Reads).Select(r => r.Mark)];

    public static ReportAccess Of(ReportSubmitted e) => new(CaseAccess.At(e.HandledAt ?? e.OrganisationalPart, e.Barred));

    public Sight OfDesk(Colleague who) =>
        IsDestroyed || !Desk.MayKnow(who) ? Sight.None : Desk.HasDeclared(who.Mark) ? Sight.Open : Sight.Known;

    public Sight OfTriage(Colleague who) =>
        IsDestroyed || Desk.IsBarred(who.Mark) || who.Mark != TriageOfficer ? Sight.None : TriageMayOpen ? Sight.Open : Sight.Known;

    public Sight OfCoReader(Colleague who) =>
        IsDestroyed || Desk.IsBarred(who.Mark) || CoReaders.Find(r => r.Mark == who.Mark) is not { Reads: true } reader ? Sight.None
        : reader.MayOpen ? Sight.Open : Sight.Known;

    /// <summary>Whether the case is this person's in triage, and open to them.</summary>
    public bool IsOpenToTriage(string mark) => TriageMayOpen && mark == TriageOfficer && !Desk.IsBarred(mark);

    public ReportAccess After(NoConflictDeclared e) => this with { Desk = Desk.Declare(e.Person) };

    public ReportAccess After(DeskRecused e) => this with { Desk = Desk.Bar(e.Person) };

    public ReportAccess After(DeskSubstituted e) => this with { Desk = Desk.Name(e.Person) };

    public ReportAccess After(PersonBarred e) => this with { Desk = Desk.Bar(e.Person) };

    public ReportAccess After(TriageHandlerChanged e) => e.TriageVersion <= TriageVersion ? this : this with
    {
        TriageOfficer = e.Person, TriageMayOpen = e.MayOpen, TriageVersion = e.TriageVersion,
    };

    public ReportAccess After(CoReaderChanged e) => CoReaders.Find(r => r.Mark == e.Person) is { } known && known.Version >= e.TriageVersion ? this : this with
    {
        CoReaders = CoReaders.RemoveAll(r => r.Mark == e.Person).Add(new CoReader(e.Person, e.Reads, e.MayOpen, e.TriageVersion)),
    };

    /// <summary>A higher level handles it: those of the former part do not know of it any more.</summary>
    public ReportAccess After(HandlingMoved e) => this with { Desk = Desk with { Part = e.Part, Handlers = [] } };
}

/// <summary>Somebody who reads a report beside its officer of triage, or after.</summary>
/// <param name="Version">Of the case in the service that told it; of one person only one tells.</param>
public sealed record CoReader(string Mark, bool Reads, bool MayOpen, long Version);
