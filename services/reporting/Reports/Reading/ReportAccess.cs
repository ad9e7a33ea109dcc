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

/// <summary>Who may see a report: the desk of the part that handles it, and the one officer of triage whose case it is.</summary>
/// <param name="Desk">The desk's people, and who is kept out by all.</param>
/// <param name="TriageOfficer">The mark of whose case it is in triage; null when nobody's.</param>
/// <param name="TriageMayOpen">That officer declared to have no interest.</param>
/// <param name="TriageVersion">Version of the case in triage that this is about.</param>
/// <param name="IsDestroyed">To nobody it exists any more.</param>
public sealed record ReportAccess(
    CaseAccess Desk, string? TriageOfficer = null, bool TriageMayOpen = false, long TriageVersion = 0, bool IsDestroyed = false)
{
    public static ReportAccess Of(ReportSubmitted e) => new(CaseAccess.At(e.HandledAt ?? e.OrganisationalPart, e.Barred));

    public Sight OfDesk(Colleague who) =>
        IsDestroyed || !Desk.MayKnow(who) ? Sight.None : Desk.HasDeclared(who.Mark) ? Sight.Open : Sight.Known;

    public Sight OfTriage(Colleague who) =>
        IsDestroyed || Desk.IsBarred(who.Mark) || who.Mark != TriageOfficer ? Sight.None : TriageMayOpen ? Sight.Open : Sight.Known;

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
}
