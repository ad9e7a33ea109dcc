using System.Text.RegularExpressions;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Report.Drafting;

/// <summary>
/// Words that say what should follow. A report of facts holds none: whoever investigates does not weigh the sanction
/// (Awb 2:4). What somebody said stands between quotation marks and may hold any word.
/// </summary>
internal static partial class SanctionWords
{
    /// <summary>The first one; null when there is none.</summary>
    public static string? FirstIn(string text, ReferenceDataSet reference) => Quotations().Replace(text, " ") is var own
        && Stems(reference).Select(stem => Regex.Match(own, $@"(?<!\p{{L}}){Regex.Escape(stem)}\p{{L}}*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            .Where(m => m.Success).MinBy(m => m.Index) is { } found
        ? found.Value
        : null;

    /// <summary>How such words begin, in both languages.</summary>
    private static IEnumerable<string> Stems(ReferenceDataSet reference) =>
        reference.SanctionWords.Entries.SelectMany(e => new[] { e.Nl, e.En }).SelectMany(stems => stems.Split(", "));

    [GeneratedRegex("\"[^\"]*\"|“[^”]*”|„[^”“]*[”“]|‘[^’]*’", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotations();
}
