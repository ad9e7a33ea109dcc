using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Cases.Staffing;

/// <summary>Who may investigate a case.</summary>
internal static class Eligibility
{
    /// <summary>
    /// Of the desk that investigates, certified, not kept out, and without a shared place of work with anybody it is about
    /// in the last years.
    /// </summary>
    public static bool IsEligible(this Investigation i, StaffMember member, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        IsOfTheDesk(i, member) && IsImpartial(i, member, staff, reference, Term.DayOf(now));

    /// <summary>The same of whoever looks at the report, who is of another desk and of no part that has to do with the case.</summary>
    public static bool MayReview(this Investigation i, StaffMember member, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        member.Role is Roles.Investigator or Roles.Ltio
        && (member.Part is null ? i.Kind != InvestigationKind.Ltio : member.Part != i.Access.Part && !i.Request!.Parts.Contains(member.Part, StringComparer.Ordinal))
        && IsImpartial(i, member, staff, reference, Term.DayOf(now));

    /// <summary>Everybody who may.</summary>
    public static IEnumerable<StaffMember> EligibleReviewers(this Investigation i, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        staff.WithRole(Roles.Investigator).Concat(staff.WithRole(Roles.Ltio)).Where(m => i.MayReview(m, staff, reference, now));

    /// <summary>Everybody who may, whoever is free on top.</summary>
    public static IEnumerable<StaffMember> Eligible(this Investigation i, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        staff.WithRole(RoleOf(i)).Where(m => i.AssignmentOf(m.Mark) is null && i.IsEligible(m, staff, reference, now));

    /// <summary>Those who investigate and may not any more: a new version of the mandate is about somebody they worked with.</summary>
    public static IEnumerable<Assignment> NoLongerEligible(this Investigation i, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        i.Assignments.Where(a => staff.Find(a.Account) is not { } member || !i.IsEligible(member, staff, reference, now));

    private static bool IsImpartial(Investigation i, StaffMember member, StaffDirectory staff, ReferenceDataSet reference, DateOnly today)
    {
        var since = today.AddYears(-reference.InvestigationRules["apartYears"].Value!.Value);
        return member.CertifiedUntil >= today
            && !i.Access.IsBarred(member.Mark)
            && !staff.AllBy(i.Mandate?.Persons ?? []).Any(person => SharedAPlace(member, person, since));
    }

    private static string RoleOf(Investigation i) => i.Kind == InvestigationKind.Ltio ? Roles.Ltio : Roles.Investigator;

    private static bool IsOfTheDesk(Investigation i, StaffMember member) =>
        member.Role == RoleOf(i) && (i.Kind == InvestigationKind.Ltio || member.Part == i.Access.Part);

    private static IEnumerable<StaffMember> AllBy(this StaffDirectory staff, IReadOnlyList<string> marks) => staff.All.Where(m => marks.Contains(m.Mark, StringComparer.Ordinal));

    private static bool SharedAPlace(StaffMember one, StaffMember other, DateOnly since) =>
        one.Placements.Where(p => p.LastedUntil(since)).Any(p => other.Placements.Any(q => q.LastedUntil(since) && p.IsShared(q)));
}
