using System.Text.RegularExpressions;

namespace Zichtlijn.ReferenceData;

/// <summary>
/// Words that say what should follow. A report of facts holds none, and no advice of a reflection room: neither weighs the
/// sanction (Awb 2:4). What somebody said stands between quotation marks and may hold any word.
/// </summary>
public static partial class SanctionWording
{
    /// <summary>The first one; null when there is none.</summary>
    public static string? FirstSanctionWordIn(this ReferenceDataSet reference, string text) => Quotations().Replace(text, " ") is var own
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
