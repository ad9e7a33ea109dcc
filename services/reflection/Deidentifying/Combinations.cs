using System.Text.RegularExpressions;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>
/// What stays in a text because the case is about it, and together points to somebody: "the only woman" does so alone,
/// a faith does not, a faith and a child on the way do. How much each counts, and how much is too much, is reference data.
/// </summary>
internal sealed class Combinations
{
    private const string Unique = "unique";
    private readonly IReadOnlyList<(string Code, int Weight, Regex Words)> _traits;
    private readonly Regex _superlative;
    private readonly int _tooMuch;

    public Combinations(ReferenceList words)
    {
        _traits = [.. words.OfKind(FactKinds.Trait).Select(t => (t.Code, t.Value ?? 0, WordList.Expression(WordList.Words(t))))];
        _tooMuch = words["tooMuch"].Value!.Value;

        // "The first Sikh" is one person; "the first time" is nobody.
        _superlative = new Regex(
            $@"(?<!\w)(?:de|het|onze|hun|the|our)\s(?:{Either(words["superlative"])})\s(?!(?:{Either(words["notUnique"])})\b)\w",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    /// <summary>Codes of what is left, when it is too much; empty otherwise.</summary>
    public IReadOnlyList<string> In(string left)
    {
        var found = _traits.Where(t => t.Words.IsMatch(left) || (t.Code == Unique && _superlative.IsMatch(left))).ToArray();
        return found.Sum(t => t.Weight) >= _tooMuch ? [.. found.Where(t => t.Weight > 0).Select(t => t.Code)] : [];
    }

    private static string Either(ReferenceEntry entry) => string.Join('|', WordList.Words(entry).Select(Regex.Escape));
}
