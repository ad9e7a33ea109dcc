using Zichtlijn.Access.Staff;

namespace Zichtlijn.Access.Cases;

/// <summary>Keeps everybody with an interest away from a case (Awb 2:4) and finds others to handle it.</summary>
public static class Bias
{
    /// <summary>
    /// Everybody who is kept out of a case because of the people in it: they themselves, their managers, their kin, and
    /// whoever has a role in this system below one of them.
    /// </summary>
    /// <param name="withLine">False when everybody is below them: then only somebody of the line can bring the case outside.</param>
    public static IReadOnlyList<StaffMember> KeptOut(this StaffDirectory staff, IEnumerable<StaffMember> involved, bool withLine = true)
    {
        var people = involved.Distinct().ToArray();
        return
        [
            .. people
                .Concat(people.Select(p => staff.Find(p.Manager)).OfType<StaffMember>())
                .Concat(people.SelectMany(p => p.Kin).Select(staff.Find).OfType<StaffMember>())
                .Concat(staff.All.Where(m => m.Kin.Any(kin => people.Any(p => string.Equals(p.Account, kin, StringComparison.OrdinalIgnoreCase)))))
                .Concat(withLine ? people.SelectMany(staff.Below).Where(m => m.Role is not null) : [])
                .Distinct().OrderBy(m => m.Account, StringComparer.Ordinal),
        ];
    }

    /// <summary>The part that handles a case: its own when that still has somebody for every role, else the next that has.</summary>
    /// <param name="order">Parts to try when the own part cannot, in this order.</param>
    /// <returns>Null when no part can.</returns>
    public static string? PartToHandle(this StaffDirectory staff, string own, IEnumerable<string> order, IReadOnlySet<string> barred, params string[] roles) =>
        order.Prepend(own).FirstOrDefault(part => roles.All(role => staff.CanHandle(role, part, barred)));

    /// <summary>Whether a part has somebody of the role who is not kept out.</summary>
    /// <param name="except">Accounts of others who do not handle it.</param>
    public static bool CanHandle(this StaffDirectory staff, string role, string part, IReadOnlySet<string> barred, params IEnumerable<string> except) =>
        staff.WithRole(role).Any(m => m.Part == part && !barred.Contains(m.Mark) && !except.Contains(m.Account, StringComparer.Ordinal));

    /// <summary>
    /// Who takes over when nobody of the part can or the handler steps back: somebody of the role in another part, with
    /// another manager. Cases spread over everybody who could; the same case always leads to the same person.
    /// </summary>
    /// <param name="except">Accounts of others who do not take over.</param>
    /// <param name="day">Whoever is away on it is asked only when nobody else is left.</param>
    /// <returns>Null when there is nobody left at all.</returns>
    public static StaffMember? Substitute(
        this StaffDirectory staff, string role, Guid caseId, StaffMember? stepsBack, CaseAccess access, DateOnly day, params IEnumerable<string> except) =>
        staff.WithRole(role)
            .Where(m => m.Part != access.Part && m.Part != stepsBack?.Part && !access.IsBarred(m.Mark) && !except.Contains(m.Account, StringComparer.Ordinal)
                && (stepsBack?.Manager is null || m.Manager != stepsBack.Manager))
            .OrderBy(m => m.IsAway(day))
            .ThenSpreadFor(caseId)
            .FirstOrDefault();
}
