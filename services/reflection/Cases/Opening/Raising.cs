using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Cases.Opening;

internal static class Raising
{
    /// <summary>The corps decides when more than one part has to do with it, or nobody of the part can any more: the same as in sanctioning.</summary>
    public static IEnumerable<object> RaiseWhenNobodyIsLeft(this ReflectionCase c, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        c is { AtCorpsLevel: false, Investigation: { } heard }
        && Authorities.IsAtCorpsLevel(staff, heard.HandledAt, heard.Parts, reference.HeadOffice, c.Access.Barred.ToHashSet(StringComparer.Ordinal))
            ? [new RaisedToCorps(now)]
            : [];
}
