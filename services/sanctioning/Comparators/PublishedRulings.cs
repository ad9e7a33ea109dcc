using Marten;

namespace Zichtlijn.Sanctioning.Comparators;

/// <summary>The rulings that a lawyer coded. Of a case that went to a higher court the last ruling counts, so that it counts once.</summary>
internal sealed class PublishedRulings : IPrecedents
{
    public async Task<IReadOnlyList<Precedent>> AllAsync(IQuerySession session, CancellationToken cancellationToken)
    {
        var coded = await session.Query<CourtRuling>().Where(r => r.IsCoded).ToListAsync(cancellationToken);
        var superseded = coded.SelectMany(r => r.Header.EarlierInstances).ToHashSet(StringComparer.Ordinal);
        return [.. coded.Where(r => !superseded.Contains(r.Ecli)).Select(r => Of(r.Ecli, r.Coding!))];
    }

    private static Precedent Of(string ecli, RulingCoding c) =>
        new(ecli, new(c.Category, c.InNormSet, c.Severity, c.Repeated, c.Sanction, c.Outcome, c.ReplacedBy, Unmotivated: false), c.Factors);
}
