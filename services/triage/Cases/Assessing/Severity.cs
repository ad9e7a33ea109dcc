using Zichtlijn.ReferenceData;

namespace Zichtlijn.Triage.Cases.Assessing;

/// <summary>
/// How severe a case is: the sum of what was scored, each factor times its weight, and the first level that it reaches.
/// Anybody can do the sum again; nothing else goes into it.
/// </summary>
internal static class Severity
{
    public static int Total(IReadOnlyDictionary<string, int> scores, ReferenceDataSet reference) =>
        reference.SeverityFactors.Entries.Sum(f => scores.GetValueOrDefault(f.Code) * f.Value!.Value);

    public static int Most(ReferenceDataSet reference) => reference.SeverityFactors.Entries.Sum(f => MostOf(f) * f.Value!.Value);

    /// <summary>The highest score of a factor; the lowest is 0.</summary>
    public static int MostOf(ReferenceEntry factor) => factor.Scores!.Count - 1;

    public static string Level(int total, ReferenceDataSet reference) =>
        reference.SeverityLevels.Entries.OrderByDescending(l => l.Value).First(l => total >= l.Value).Code;
}
