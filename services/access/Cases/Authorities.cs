using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Access.Cases;

/// <summary>Who is the competent authority in a case that is investigated: the head of a part, or the corps.</summary>
public static class Authorities
{
    /// <summary>
    /// True when the corps gives the mandate: more than one part has to do with the case, it is handled at the head office,
    /// or no unit head of the part is left who is not kept out.
    /// </summary>
    /// <param name="handledAt">The part whose people handle it.</param>
    /// <param name="parts">Every part that has to do with it.</param>
    /// <param name="barred">Marks of those who are kept out.</param>
    public static bool IsAtCorpsLevel(
        StaffDirectory staff, string handledAt, IEnumerable<string> parts, string headOffice, IReadOnlySet<string> barred) =>
        parts.Distinct(StringComparer.Ordinal).Skip(1).Any() || handledAt == headOffice || !staff.CanHandle(Roles.UnitHead, handledAt, barred);
}
