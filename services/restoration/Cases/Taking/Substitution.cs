using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Terms;

namespace Zichtlijn.Restoration.Cases.Taking;

/// <summary>A case is left to somebody without an interest, of another part when nobody of its own can.</summary>
internal static class Substitution
{
    /// <param name="c">As it is after what just happened.</param>
    public static IEnumerable<object> NameWhenNobodyIsLeft(this RestorationCase c, StaffDirectory staff, DateTimeOffset now)
    {
        if (!c.IsOpen || c.Access.Handlers.Count > 0 || staff.CanHandle(Roles.RestorationWorker, c.Access.Part, c.Access.Barred.ToHashSet(StringComparer.Ordinal)))
        {
            return [];
        }

        return staff.Substitute(Roles.RestorationWorker, c.Id, stepsBack: null, c.Access, Term.DayOf(now)) is { } substitute
            ? [new SubstituteNamed(now, substitute.Account, substitute.Mark)]
            : [];
    }
}
