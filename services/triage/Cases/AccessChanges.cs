using Zichtlijn.Access.Cases;

namespace Zichtlijn.Triage.Cases;

/// <summary>How the events of a case change who may see it; the same for the case and for its row in the queue.</summary>
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

    public static CaseAccess After(this CaseAccess access, OfficerRecused e) => access.Bar(e.Person);

    public static CaseAccess After(this CaseAccess access, PersonBarred e) => access.Bar(e.Person);

    /// <summary>The case is theirs, and they declared to have no interest in it.</summary>
    public static bool MayOpen(this CaseAccess access, Colleague who) =>
        access.MayKnow(who) && access.IsHandler(who.Mark) && access.HasDeclared(who.Mark);
}
