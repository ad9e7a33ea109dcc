using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Sanctioning.Comparators;

/// <summary>
/// Nobody is recognised among closed cases of our own. They are put together before anything is asked of them, by everything that
/// is shown of them, and counted in full groups only: what one answer shows another shows too, and nothing is left to subtract.
/// </summary>
internal static class SmallGroups
{
    /// <param name="size">How many make a group.</param>
    public static IEnumerable<ShownPrecedent> Protect(IEnumerable<Precedent> all, int size)
    {
        var known = all.ToLookup(p => p.Ecli is not null);
        return known[true].Select(p => new ShownPrecedent(p.Ecli!, ComparatorKind.Ruling, Cases: 1, p.Traits, p.Factors))
            .Concat(known[false].GroupBy(p => p.Traits)
                .Select(alike => new ShownPrecedent(IdOf(alike.Key), ComparatorKind.OwnCases, alike.Count() / size * size, alike.Key, Factors: null))
                .Where(group => group.Cases > 0));
    }

    private static string IdOf(Traits t) => string.Join('.', new[]
    {
        t.Category, t.Severity, t.Repeated ? "repeated" : "first", t.Sanction, t.Outcome, t.ReplacedBy, t.Unmotivated ? "unmotivated" : null,
    }.OfType<string>());
}
