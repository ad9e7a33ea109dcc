using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Protocol;
using Zichtlijn.Sanctioning.Cases.Weighing;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Cases.Comparing;

/// <summary>What a matter is compared by.</summary>
/// <param name="Factors">Codes of those that count.</param>
internal sealed record Profile(string Category, bool InNormSet, string Severity, bool Repeated, IReadOnlyList<string> Factors)
{
    /// <summary>Null for a matter that can be compared: it was weighed how grave it is.</summary>
    public static Refusal? WhyNot(Matter m) => m.HasNothingToWeigh() ? SanctionErrors.NothingToWeigh : m.Row is null ? SanctionErrors.NotWeighed : null;

    public static Profile Of(SanctionCase c, Matter m) => new(c.Origin!.Category, c.Origin.InNormSet, m.Severity!, m.Repeated, [.. m.Factors.Select(f => f.Code)]);
}

/// <summary>How one precedent is like a matter. Points and weights are reference data, so that anybody can add them up again.</summary>
internal sealed record Comparison(
    ShownPrecedent Precedent, IReadOnlyList<MetCriterion> Alike, IReadOnlyList<DifferentCriterion> Different, int Weight, IReadOnlyList<string> LessWeight)
{
    private const int FullWeight = 100;
    private const string Factor = "factor";

    public int Points => Alike.Sum(a => a.Points);

    public static Comparison Of(Profile matter, ShownPrecedent precedent, ReferenceDataSet reference)
    {
        var criteria = Criteria(matter, precedent).ToLookup(c => c.Here == c.There);
        var less = LessWeightOf(precedent.Traits, reference).ToArray();
        return new(
            precedent,
            [.. criteria[true].Select(c => new MetCriterion(c.Criterion, c.Here!, PointsOf(c.Criterion, reference)))],
            [.. criteria[false]],
            less.Select(l => reference.ComparatorWeights[l].Value!.Value).Append(FullWeight).Min(), less);
    }

    /// <summary>What a precedent gets that is alike in everything.</summary>
    public static int MostPoints(Profile matter, ReferenceDataSet reference) =>
        reference.ComparatorPoints.Entries.Sum(e => e.Value!.Value * (e.Code == Factor ? matter.Factors.Count : 1));

    /// <summary>Of every criterion what both sides have, whether it is the same or not.</summary>
    private static IEnumerable<DifferentCriterion> Criteria(Profile matter, ShownPrecedent precedent)
    {
        var t = precedent.Traits;
        yield return new("category", matter.Category, t.Category);
        yield return new("normSet", ProportionalityRange.KindOf(matter.InNormSet), ProportionalityRange.KindOf(t.InNormSet));
        yield return new("severity", matter.Severity, t.Severity);
        yield return new("repeated", ProportionalityRange.TimesOf(matter.Repeated), ProportionalityRange.TimesOf(t.Repeated));
        foreach (var factor in precedent.Factors is { } theirs ? matter.Factors.Union(theirs, StringComparer.Ordinal) : [])
        {
            yield return new(Factor, matter.Factors.Contains(factor, StringComparer.Ordinal) ? factor : null, precedent.Factors!.Contains(factor, StringComparer.Ordinal) ? factor : null);
        }
    }

    private static int PointsOf(string criterion, ReferenceDataSet reference) => reference.ComparatorPoints[criterion].Value!.Value;

    private static IEnumerable<string> LessWeightOf(Traits t, ReferenceDataSet reference) => new[]
    {
        t.Outcome is { } outcome && reference.CourtOutcomes[outcome].Kind == "overturned" ? "overturned" : null,
        t.Unmotivated ? "unmotivated" : null,
    }.OfType<string>();
}
