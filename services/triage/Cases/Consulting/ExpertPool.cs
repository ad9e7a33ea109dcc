using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Triage.Cases.Consulting;

/// <summary>Who can advise on a case: of the field, of another part, there today, without an interest that is known.</summary>
internal static class ExpertPool
{
    public static IEnumerable<StaffMember> WhoCanAdvise(this StaffDirectory staff, string field, TriageCase c, DateOnly today) =>
        staff.WithRole(Roles.Expert)
            .Where(m => m is { Part: { } part } && m.Expertise.Contains(field, StringComparer.Ordinal) && !c.InvolvedParts.Contains(part, StringComparer.Ordinal) && !m.IsAway(today)
                && !c.Access.IsBarred(m.Mark) && !c.Consultations.Exists(a => a.Person == m.Mark))
            .SpreadFor(c.Id);
}
