using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Zichtlijn.Platform.Masking;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>
/// Takes out of a text what names people: names, ranks, functions, places, moments and numbers. It works by lists and by
/// how such things are written, so it misses some and takes out too much elsewhere; how much is measured
/// (docs/deidentification.md). What it leaves is checked by a person, who is told when a combination may still point to somebody.
/// </summary>
public sealed class Deidentifier
{
    private const int LettersOfTheAlphabet = 26;
    private readonly NameMasking _colleagues;
    private readonly NameFinder _names;
    private readonly PlaceFinder _places;
    private readonly IReadOnlyList<WordList> _lists;
    private readonly Combinations _combinations;
    private readonly ReferenceList _words;
    private readonly Regex _placeholders;

    private Deidentifier(ReferenceDataSet reference, IEnumerable<string> names)
    {
        _words = reference.IdentifyingWords;
        _colleagues = new NameMasking(names, []);
        _lists = [.. _words.OfKind(FactKinds.List).Select(entry => WordList.Of(entry))];
        _places = new PlaceFinder(reference);
        _names = new NameFinder(_words);
        _combinations = new Combinations(_words);
        _placeholders = new Regex(
            $@"\[(?:{string.Join('|', _words.OfKind(FactKinds.Found).Concat(_words.OfKind(FactKinds.List)).Select(e => Regex.Escape(e.Nl)))})(?: (?<letter>\w+))?\]",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <param name="names">Of everybody who is known: they are found in whole and in part.</param>
    public static Deidentifier Of(ReferenceDataSet reference, IEnumerable<string> names) => new(reference, names);

    /// <summary>What was taken out makes other names visible: "inspecteur" at the start of a sentence hides one. So it is done until nothing new is found.</summary>
    public DeidentifiedText In(string text)
    {
        var (left, found) = (text, new List<Fact>());
        while (FactsIn(left) is { Length: > 0 } facts && facts.Any(f => f.Kind != FactKinds.Kept))
        {
            found.AddRange(facts.Where(f => f.Kind != FactKinds.Kept));
            left = Written(left, facts);
        }

        return new(
            left, [.. found.GroupBy(f => f.Kind, StringComparer.Ordinal).Select(g => new FoundFact(g.Key, g.Count())).OrderBy(f => f.Kind, StringComparer.Ordinal)],
            [.. _combinations.In(left), .. DoubtsIn(left).Take(1).Select(_ => FactKinds.Doubt)]);
    }

    /// <summary>Words that are left in a text and that only a person can judge: they may be names.</summary>
    public IReadOnlyList<string> DoubtsIn(string left) => _names.DoubtsIn(left);

    private Fact[] FactsIn(string text)
    {
        // What is found first goes before what is found later at the same place: "bureau De Vries" is a place.
        var facts = new FactsInText();
        facts.Add(_placeholders.Matches(text).Select(m => new Fact(FactKinds.Kept, m.Index, m.Index + m.Length)));
        facts.Add(Numbers.In(text));
        facts.Add(Moments.In(text));
        facts.Add(_places.In(text));
        facts.Add(_lists.SelectMany(list => list.In(text)));
        facts.Add(Colleagues(text));
        facts.Add(_names.In(text, facts));
        return [.. facts.Joined(text)];
    }

    private IEnumerable<Fact> Colleagues(string text) => _colleagues.PlacesIn(text).Select(p => new Fact(FactKinds.Name, p.From, p.To));

    private string Written(string text, IReadOnlyList<Fact> facts)
    {
        var (written, at) = (new StringBuilder(text.Length), 0);
        var people = new People(_placeholders.Matches(text).Select(m => m.Groups["letter"].Value));
        foreach (var fact in facts)
        {
            if (fact.Kind == FactKinds.Kept)
            {
                continue; // it is copied with the words around it
            }

            written.Append(text, at, fact.From - at).Append('[').Append(_words[fact.Kind].Nl);
            if (fact.Kind == FactKinds.Name)
            {
                written.Append(' ').Append(people.LetterOf(text[fact.From..fact.To]));
            }

            written.Append(']');
            at = fact.To;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Gives each person a letter. Somebody who is named in part later has the letter of the whole name.</summary>
    private sealed class People
    {
        private readonly List<HashSet<string>> _known = [];

        /// <param name="letters">Of people who were taken out of the text before.</param>
        public People(IEnumerable<string> letters)
        {
            foreach (var letter in letters.Where(l => l.Length > 0).Distinct(StringComparer.Ordinal))
            {
                _known.Add([]);
            }
        }

        public string LetterOf(string name)
        {
            var words = name.Split([' ', '-', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.ToUpperInvariant().TrimEnd('S')).Where(w => w.Length > 1).ToHashSet(StringComparer.Ordinal);
            var known = _known.FindIndex(k => k.Overlaps(words));
            if (known < 0)
            {
                known = _known.Count;
                _known.Add(words);
            }

            _known[known].UnionWith(words);
            return known < LettersOfTheAlphabet
                ? ((char)('A' + known)).ToString()
                : (known + 1).ToString(CultureInfo.InvariantCulture);
        }
    }
}
