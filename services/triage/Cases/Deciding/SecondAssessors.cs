using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Terms;

namespace Zichtlijn.Triage.Cases.Deciding;

/// <summary>The system names the second pair of eyes: nobody chooses who agrees with them.</summary>
internal static class SecondAssessors
{
    /// <summary>An officer of another part, with another manager; nothing when nobody is left.</summary>
    public static IEnumerable<object> Ask(TriageCase c, StaffDirectory staff, DateTimeOffset now) =>
        staff.Substitute(Roles.Triage, c.Id, staff.Find(c.Officer), c.Access, Term.DayOf(now), c.Deciders) is { } second && second.Account != c.Officer
            ? [new SecondAssessorAsked(now, second.Account, second.Mark, c.Access.HasDeclared(second.Mark))]
            : [];
}
