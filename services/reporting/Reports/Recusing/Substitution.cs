using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Recusing;

/// <summary>No report is left without a desk.</summary>
internal static class Substitution
{
    /// <summary>Somebody of another part's desk, when nobody else who may handle the report is left.</summary>
    /// <param name="person">The mark of who is kept out from now on.</param>
    public static IEnumerable<object> After(Report report, string person, StaffDirectory staff, DateTimeOffset now)
    {
        var access = report.Access.Desk.Bar(person);
        var others = !access.Handlers.IsEmpty || staff.CanHandle(Roles.Desk, access.Part, access.Barred.ToHashSet(StringComparer.Ordinal));
        var stepsBack = staff.WithMark(person);
        return others || staff.Substitute(Roles.Desk, report.Id, stepsBack, access, Term.DayOf(now)) is not { } substitute
            ? []
            : [new DeskSubstituted(now, substitute.Account, substitute.Mark)];
    }
}
