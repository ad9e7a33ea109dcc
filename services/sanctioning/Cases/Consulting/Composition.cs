using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary>
/// Who must be there before a consultation sits: a chair, police lawyers, and of every field that the case is about an expert.
/// An expert is substituted when they cannot; nothing in this product leaves one out.
/// </summary>
internal static class Composition
{
    private const int Proposed = 5;

    /// <summary>Fields of which an expert must be there: they follow from what the case is about.</summary>
    public static IReadOnlyList<string> ExpertiseFields(this SanctionCase c) =>
        c.Origin!.Expertise ?? (ReferenceDataSet.Current.MisconductCategories.Find(c.Origin.Category)?.Expertise is { } field ? [field] : []);

    /// <summary>What is missing now; none when it can sit.</summary>
    public static IReadOnlyList<MissingSeat> Missing(this SanctionCase c, Matter m, StaffDirectory staff, ReferenceDataSet reference)
    {
        var seated = m.Consultation.Seats.Where(s => s.State == SeatState.Seated && c.MaySit(m, s.Member.Person, s.Part, staff)).ToArray();
        var lawyers = reference.SanctionRules["lawyers"].Value!.Value - seated.Count(s => s.Kind == SeatKind.Lawyer);
        return
        [
            .. m.Consultation.Chair is null ? [new MissingSeat(SeatKind.Chair, null)] : Array.Empty<MissingSeat>(),
            .. Enumerable.Repeat(new MissingSeat(SeatKind.Lawyer, null), Math.Max(0, lawyers)),
            .. c.ExpertiseFields().Where(f => !Array.Exists(seated, s => s.Field == f)).Select(f => new MissingSeat(SeatKind.Expert, f)),
        ];
    }

    /// <summary>Free seats for which nobody was asked yet.</summary>
    public static IReadOnlyList<MissingSeat> ToAsk(this SanctionCase c, Matter m, StaffDirectory staff, ReferenceDataSet reference)
    {
        var missing = c.Missing(m, staff, reference).Where(s => s.Kind != SeatKind.Chair).ToList();
        foreach (var asked in m.Consultation.Seats.Where(s => s.State == SeatState.Asked))
        {
            missing.Remove(new(asked.Kind, asked.Field));
        }

        return missing;
    }

    /// <summary>Everybody is there whom it must have, and nobody else: also when that changed while it sat.</summary>
    public static bool IsInOrder(this SanctionCase c, Matter m, StaffDirectory staff, ReferenceDataSet reference) =>
        c.Missing(m, staff, reference) is [] && c.MaySit(m, m.Consultation.Chair!.Person, part: null, staff)
        && m.Consultation.Seats.TrueForAll(s => s.State != SeatState.Seated || c.MaySit(m, s.Member.Person, s.Part, staff));

    /// <summary>
    /// They have no interest that is known, did nothing else in the case (investigate, prepare, propose, decide), and are not of a part
    /// that has to do with it or where the person works.
    /// </summary>
    public static bool MaySit(this SanctionCase c, Matter m, string person, string? part, StaffDirectory staff) =>
        !c.Access.IsBarred(person) && !c.WorkedOnIt.Contains(person, StringComparer.Ordinal) && !c.Acts.Prepared.Contains(person) && !c.Acts.Decided.Contains(person)
        && c.Lawyer?.Person != person && c.Matters.TrueForAll(other => other.Person != person)
        && (part is null || (!c.Origin!.Parts.Contains(part, StringComparer.Ordinal) && staff.WithMark(m.Person)?.Part != part));

    /// <summary>Who can be asked for a seat today: of the field, there, and not asked before.</summary>
    public static IEnumerable<StaffMember> Candidates(this StaffDirectory staff, SanctionCase c, Matter m, SeatKind kind, string? field, DateOnly today) =>
        staff.WithRole(kind == SeatKind.Lawyer ? Roles.HrLawyer : Roles.Expert)
            .Where(s => (kind == SeatKind.Lawyer || s.Expertise.Contains(field, StringComparer.Ordinal)) && !s.IsAway(today)
                && c.MaySit(m, s.Mark, s.Part, staff) && !m.Consultation.Seats.Exists(seat => seat.Member.Person == s.Mark))
            .SpreadFor(c.Id);

    public static IEnumerable<StaffMember> ProposedFor(this StaffDirectory staff, SanctionCase c, Matter m, MissingSeat seat, DateOnly today) =>
        staff.Candidates(c, m, seat.Kind, seat.Field, today).Take(Proposed);
}
