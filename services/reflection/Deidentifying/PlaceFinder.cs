using System.Text.RegularExpressions;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>Places: those that are known by name, streets, and whatever has a name after a word for a kind of place or after "in".</summary>
internal sealed partial class PlaceFinder(ReferenceDataSet reference)
{
    private const int Patience = 2000;
    private readonly Regex _known = WordList.Expression(
        [.. WordList.Words(reference.IdentifyingWords["place"]), .. reference.OrganisationalParts.Entries.SelectMany(e => new[] { e.Nl, e.En })], @"(?-i:[\s-]\p{Lu}[\p{L}-]+)*");

    private readonly Regex _kinds = After(WordList.Words(reference.IdentifyingWords["placeKind"]));

    /// <summary>Words with a capital that follow "in" and are no place.</summary>
    private readonly HashSet<string> _common = new(WordList.Words(reference.IdentifyingWords["capital"]), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Fact> In(string text) =>
        _kinds.Matches(text).Concat(Streets().Matches(text)).Concat(_known.Matches(text)).Concat(Within().Matches(text).Where(m => !_common.Contains(m.Groups["name"].Value)))
            .Select(m => m.Groups["name"] is { Success: true } name ? new Fact(FactKinds.Place, name.Index, name.Index + name.Length) : new Fact(FactKinds.Place, m.Index, m.Index + m.Length));

    /// <summary>The kind goes with the name: "basisteam" alone says that it is one of few.</summary>
    private static Regex After(IEnumerable<string> kinds) => new(
        $@"(?<!\w)(?i:{string.Join('|', kinds.OrderByDescending(k => k.Length).Select(Regex.Escape))})\s+(?:(?:de|het|'t|van|van de|op de|in)\s+)?(?:[""'“‘]\s?)?\p{{Lu}}[\p{{L}}\p{{N}}'’-]*(?:[\s-](?:aan|de|den|het|'t|op|in|van|der|en|-)(?:[\s-](?:de|den|het|der))?(?=\s\p{{Lu}}))?(?:[\s-]\p{{Lu}}[\p{{L}}\p{{N}}'’-]*)*[""'”’]?",
        RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patience));

    [GeneratedRegex(@"(?<!\w)(\p{Lu}[\p{L}.-]*\s)?([\p{L}'-]*\p{L})?(straat|laan|weg|plein|gracht|kade|singel|dijk|hof|plantsoen|steeg|dreef|park|markt|boulevard|pad|burgwal|polder|haven|street|road|lane|avenue)(\s\d+\s?[a-zA-Z]?)(?!\w)|(?<![\w.])(?<=[\p{L},]\s)\p{Lu}[\p{L}'-]*(straat|laan|weg|plein|gracht|kade|singel|dijk|hof|plantsoen|steeg|dreef|park|markt|boulevard|burgwal|polder|haven)(?!\w)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Streets();

    [GeneratedRegex(@"(?<!\w)(?i:in|te|uit|naar|vanuit|rond|nabij|from|at|near)\s+(?<name>(?:(?:Den|De|Het|'s|Sint|St\.?|Nieuw|Oud|Bad|Ter|Capelle|Alphen|Bergen)[\s-])?\p{Lu}[\p{L}'’-]*(?:\s(?:aan|op)(?:\s(?:de|den|het|Zee))?(?:\s\p{Lu}[\p{L}-]*)?|[\s-](?:Noord|Oost|Zuid|West|Centrum|Zuidoost|Nieuw-West|Waterland|City))*)(?!\s(?:van\s|de\s|der\s|den\s|el\s){0,3}\p{Lu})", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Within();
}
