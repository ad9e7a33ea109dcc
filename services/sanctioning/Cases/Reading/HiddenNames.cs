using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Masking;

namespace Zichtlijn.Sanctioning.Cases.Reading;

/// <summary>
/// The names that members of a consultation do not get to see in what was written: of those whom it is about, who are called
/// A, B …, of everybody who is kept out of the case, because an interest often is a part in it, and of those who investigated, prepared or decide.
/// </summary>
/// <param name="reader">The mark of somebody whom it is about and who reads it: their own name stays, and so do those of who prepared and decide.</param>
internal sealed class HiddenNames(SanctionCase c, StaffDirectory staff, string? reader = null)
{
    private readonly NameMasking _masking = new(
    [
        .. c.Matters.Where(m => m.Person != reader && staff.WithMark(m.Person) is not null).Select(m => new HiddenWords(staff.WithMark(m.Person)!.Name, NameOf(m), IsName: true)),
        .. c.Access.Barred.Concat(c.WorkedOnIt).Concat(reader is null ? c.Acts.Prepared.Union(c.Acts.Decided) : []).Distinct(StringComparer.Ordinal).Select(staff.WithMark).OfType<StaffMember>()
            .Where(s => c.Matters.TrueForAll(m => m.Person != s.Mark) && s.Mark != reader).Select(s => new HiddenWords(s.Name, "", IsName: true)),
    ]);

    public string In(string text) => string.Concat(_masking.Of(text).Select(p => p.Words ?? p.Kind ?? NameMasking.Bar));

    /// <summary>As the pages call them: A for the first.</summary>
    private static string NameOf(Matter m) => $"[{(char)('A' + ((m.Number - 1) % 26))}]";
}
