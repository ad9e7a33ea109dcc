using Zichtlijn.Access.Staff;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Deidentifying;

namespace Zichtlijn.Reflection.Rooms;

/// <summary>What people write for a room is masked before anything of it is kept.</summary>
internal sealed class PeopleInTexts(StaffDirectory staff)
{
    /// <param name="c">Whose people may be named, also in part; null for a theme that is being asked for.</param>
    public DeidentifiedText Mask(ReflectionCase? c, string text) => Deidentifier.Of(ReferenceDataSet.Current, NamesFor(c, text)).In(text.Trim());

    /// <summary>Everybody who has to do with the case, and of all others those whose whole name stands there: parts of their names are words too.</summary>
    private IEnumerable<string> NamesFor(ReflectionCase? c, string text) =>
        (c?.Involved ?? []).Select(staff.WithMark).OfType<StaffMember>()
            .Concat(staff.All.Where(s => text.Contains(s.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(s => s.Name).Distinct(StringComparer.Ordinal);
}
