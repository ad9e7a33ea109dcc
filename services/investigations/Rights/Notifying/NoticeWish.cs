using Zichtlijn.Access.Staff;
using Zichtlijn.Investigations.Cases;

namespace Zichtlijn.Investigations.Rights.Notifying;

/// <summary>A notice as it is wished for, beside the words of the case.</summary>
/// <param name="Number">Of their first notice, or the next one.</param>
/// <param name="Person">Their mark; null for somebody who is in no directory, or whose name is not theirs alone.</param>
/// <param name="Name">As the mandate has it.</param>
/// <param name="IsOfSeveral">The charges are about more than one person.</param>
/// <param name="IsRepeated">They were told just this before.</param>
internal sealed record NoticeWish(int Number, IReadOnlyList<int> Charges, string? Person, string Name, bool IsOfSeveral, bool IsRepeated)
{
    /// <param name="charges">Checked before.</param>
    /// <param name="rights">What was told before, and the charges of the present mandate.</param>
    public static NoticeWish Of(Investigation i, IReadOnlyList<int> charges, string text, RevealedRights rights, StaffDirectory staff)
    {
        var names = rights.Charges.Where(c => charges.Contains(c.Number)).Select(c => c.Person).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var name = names.FirstOrDefault() ?? "";
        var mark = staff.OnlyOne(name)?.Mark;
        var before = rights.Persons.Where(p => IsSame(p)).Select(p => p.Number).FirstOrDefault();
        return new(
            before > 0 ? before : i.Notices.Count + 1, [.. charges.Distinct().Order()], mark, name, names.Length > 1,
            IsRepeated: before > 0 && rights.TextsOf(before).Any(t => t.Text == text && t.Charges.ToHashSet().SetEquals(charges)));

        bool IsSame((int Number, string Name) told) => i.Notices.Find(n => n.Number == told.Number) is { Person: { } person }
            ? person == mark
            : mark is null && string.Equals(told.Name, name, StringComparison.OrdinalIgnoreCase);
    }
}
