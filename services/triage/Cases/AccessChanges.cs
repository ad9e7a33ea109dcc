using Zichtlijn.Access.Cases;

namespace Zichtlijn.Triage.Cases;

/// <summary>Who may see a case, and how its events change that.</summary>
internal static class AccessChanges
{
    public static CaseAccess Of(CaseReceived e) => CaseAccess.At(e.HandledAt ?? e.OrganisationalPart, e.Barred);

    /// <summary>A case is one officer's at a time.</summary>
    public static CaseAccess After(this CaseAccess access, OfficerAssigned e)
    {
        var alone = access.Handlers.Where(h => h != e.Person).Aggregate(access, (a, former) => a.Release(former)).Name(e.Person);
        return e.Declared ? alone.Declare(e.Person) : alone;
    }

    public static CaseAccess After(this CaseAccess access, OfficerWithdrawn e) => access.Release(e.Person);

    public static CaseAccess After(this CaseAccess access, NoConflictDeclared e) => access.Declare(e.Person);

    /// <summary>The case is in the queue of their part, theirs, or they are its second pair of eyes.</summary>
    public static bool IsKnownTo(this TriageCase c, Colleague who) =>
        !c.IsDestroyed && (c.Access.MayKnow(who) || (c.Second?.Mark == who.Mark && !c.Access.IsBarred(who.Mark)));

    /// <summary>They read it beside its officer: an expert, or the second pair of eyes.</summary>
    public static bool CoReads(this TriageCase c, string mark) => c.Second?.Mark == mark || c.ExpertMarks.Contains(mark);

    /// <summary>They work on the case, and declared to have no interest in it.</summary>
    public static bool MayOpen(this TriageCase c, Colleague who) =>
        c.IsKnownTo(who) && (c.Access.IsHandler(who.Mark) || c.Second?.Mark == who.Mark) && c.Access.HasDeclared(who.Mark);
}
