using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Triage.Cases.Recusing;

/// <summary>No case is left without somebody who may handle it.</summary>
internal static class Substitution
{
    /// <summary>What follows for the handling when somebody is kept out: nothing when others still can, else a substitute.</summary>
    /// <param name="person">The mark of who is kept out from now on.</param>
    public static IEnumerable<object> After(TriageCase triageCase, string person, StaffDirectory staff, DateTimeOffset now)
    {
        var access = triageCase.Access.Bar(person);
        var wasTheirs = triageCase.Access.IsHandler(person);
        var isLeftAlone = access.Handlers.IsEmpty && !staff.CanHandle(Roles.Triage, access.Part, access.Barred.ToHashSet(StringComparer.Ordinal));
        if (triageCase.State == TriageState.Decided || !(wasTheirs || isLeftAlone))
        {
            return [];
        }

        var stepsBack = staff.All.FirstOrDefault(m => m.Mark == person);
        var assigned = staff.Substitute(Roles.Triage, triageCase.Id, stepsBack, access) is { } substitute
            ? new OfficerAssigned(now, substitute.Account, substitute.Mark, access.HasDeclared(substitute.Mark))
            : null;
        return (assigned, triageCase.State) switch
        {
            (null, _) => [],
            (_, TriageState.Received) => [new CaseAccepted(now, assigned.Officer), assigned],
            _ => [assigned],
        };
    }
}
