using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Weighing;

/// <summary>The sanctions that the matrix gives for how grave something is. It is shown and explained, and decides nothing.</summary>
internal static class ProportionalityRange
{
    private const string Norm = "norm";
    private const string Other = "other";

    /// <summary>The row of the matrix: by whether the category is in the norm set, by severity and by repetition.</summary>
    public static string RowOf(bool inNormSet, string severity, bool repeated) => $"{KindOf(inNormSet)}.{severity}.{TimesOf(repeated)}";

    public static string KindOf(bool inNormSet) => inNormSet ? Norm : Other;

    public static string TimesOf(bool repeated) => repeated ? "repeated" : "first";

    /// <summary>In the order of the law; those for trainees only are in no range.</summary>
    /// <exception cref="KeyNotFoundException">This version of the matrix has no such row.</exception>
    public static IReadOnlyList<string> Of(string row, ReferenceDataSet reference)
    {
        var (from, to) = (reference.SanctionMatrix[row].From, reference.SanctionMatrix[row].To);
        var codes = reference.Sanctions.Entries.Where(s => s.Kind is null).Select(s => s.Code).ToList();
        return codes[codes.IndexOf(from!)..(codes.IndexOf(to!) + 1)];
    }
}
