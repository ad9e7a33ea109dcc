using Marten;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Cases.Comparing;

/// <summary>Closed cases that are like a matter, the most alike on top, and what was decided in them.</summary>
internal static class ComparatorSearching
{
    /// <summary>Everything that may be shown of closed cases, wherever it comes from.</summary>
    public static async Task<IReadOnlyList<ShownPrecedent>> ShownAsync(
        this IEnumerable<IPrecedents> sources, IQuerySession session, ReferenceDataSet reference, CancellationToken cancellationToken)
    {
        var all = new List<Precedent>();
        foreach (var source in sources)
        {
            all.AddRange(await source.AllAsync(session, cancellationToken));
        }

        return [.. SmallGroups.Protect(all, reference.SmallNumbers["threshold"].Value!.Value)];
    }

    /// <summary>Those with enough points.</summary>
    public static IReadOnlyList<Comparison> Comparable(this IEnumerable<ShownPrecedent> precedents, Profile matter, ReferenceDataSet reference) =>
    [
        .. precedents.Select(p => Comparison.Of(matter, p, reference)).Where(c => c.Points >= LeastPoints(reference))
            .OrderByDescending(c => c.Points).ThenByDescending(c => c.Weight).ThenBy(c => c.Precedent.Id, StringComparer.Ordinal),
    ];

    public static ComparatorSearch Search(this IEnumerable<ShownPrecedent> precedents, Profile matter, ReferenceDataSet reference)
    {
        var found = precedents.Comparable(matter, reference);
        Comparison[] shown = [.. found.Take(reference.ComparatorRules["shown"].Value!.Value)];
        return new(
            [.. shown.Select(ToContract)], found.Sum(c => c.Precedent.Cases),
            [.. reference.Sanctions.Entries.Select(s => ShareOf(s.Code, shown, reference))],
            [.. reference.CourtOutcomes.Entries.Select(o => new OutcomeShare(o.Code, shown.Where(c => c.Precedent.Traits.Outcome == o.Code).Sum(c => c.Precedent.Cases)))],
            Comparison.MostPoints(matter, reference), LeastPoints(reference), reference.Version);
    }

    public static AlikeCriterion ToContract(this MetCriterion c) => new(c.Criterion, c.Value, c.Points);

    private static int LeastPoints(ReferenceDataSet reference) => reference.ComparatorRules["leastPoints"].Value!.Value;

    private static SanctionShare ShareOf(string sanction, IReadOnlyList<Comparison> shown, ReferenceDataSet reference)
    {
        var imposed = shown.Where(c => c.Precedent.Traits.Sanction == sanction).ToArray();
        return new(
            sanction, imposed.Sum(c => c.Precedent.Cases), imposed.Sum(c => c.Precedent.Cases * c.Weight),
            shown.Where(c => HeldIn(c.Precedent.Traits, reference) == sanction).Sum(c => c.Precedent.Cases));
    }

    /// <summary>The sanction that was left in the end; null when the court left none.</summary>
    private static string? HeldIn(Traits t, ReferenceDataSet reference) =>
        t.Outcome is { } outcome && reference.CourtOutcomes[outcome].Kind == "overturned" ? t.ReplacedBy : t.Sanction;

    private static FoundComparator ToContract(Comparison c)
    {
        var (p, t) = (c.Precedent, c.Precedent.Traits);
        return new(p.Id, p.Kind, p.Cases, t.Sanction, t.Outcome, t.ReplacedBy, c.Points, [.. c.Alike.Select(ToContract)], c.Different, c.Weight, c.LessWeight);
    }
}
