using System.Text.RegularExpressions;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>
/// Names of people whom no directory knows, by how they are written: with a capital inside a sentence, after a word that a
/// name follows, as initials. At the start of a sentence every word has a capital: there a word is a name when it is one
/// elsewhere in the text, when it is known as a first name, or when another capital or a verb of people follows it.
/// </summary>
internal sealed partial class NameFinder
{
    private const int Patience = 2000;

    /// <summary>A name in small letters is found when it is no shorter: "ben" and "mark" are words too.</summary>
    private const int LongEnough = 5;
    private const string Particles = @"(?:(?:van|von|vd|v\.d\.|de|der|den|ter|ten|te|el|al|la|le|di|da|du|op|aan|het|'t|in)[\s-]+){1,3}";
    private readonly HashSet<string> _firstNames;
    private readonly HashSet<string> _capitals;
    private readonly HashSet<string> _starts;
    private readonly HashSet<string> _verbs;
    private readonly Regex _traits;
    private readonly Regex _introduced;

    public NameFinder(ReferenceList words)
    {
        _firstNames = Set(words["firstName"]);
        _capitals = new(WordList.Words(words["capital"]), StringComparer.Ordinal);
        _starts = Set(words["sentenceStart"]);
        _verbs = Set(words["verb"]);
        _traits = WordList.Expression(words.OfKind(FactKinds.Trait).SelectMany(WordList.Words));
        _introduced = new Regex(
            $@"(?<!\w)(?i:{string.Join('|', WordList.Words(words["introduction"]).OrderByDescending(w => w.Length).Select(Regex.Escape))})\s+(?<name>(?:{Particles})?(?:\p{{L}}\.\s?)*\p{{L}}[\p{{L}}\p{{M}}]+(?:['’-]\p{{L}}+)*(?:\s(?:{Particles})?\p{{Lu}}[\p{{L}}\p{{M}}]+(?:['’-]\p{{L}}+)*)*|(?:\p{{L}}\.\s?)+)",
            RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patience));
    }

    /// <param name="known">What was found before: no name is looked for there.</param>
    public IEnumerable<Fact> In(string text, FactsInText known)
    {
        var found = new FactsInText();
        found.Add(_introduced.Matches(text).Select(m => m.Groups["name"]).Where(g => IsIntroduced(g.Value)).Select(Name));
        found.Add(Initials().Matches(text).Select(Name));

        // A run of capitals is one name: "Jan de Vries". Inside sentences first, so that the starts can be compared with them.
        var runs = Runs().Matches(text).SelectMany(m => known.Outside(m.Index, m.Index + m.Length)).SelectMany(r => Trim(text, r.From, r.To - r.From)).ToArray();
        found.Add(runs.Where(r => !StartsSentence(text, r.From) && MayBeName(text[r.From..r.To])));
        var names = found.All.SelectMany(f => Words().Matches(text[f.From..f.To]).Select(w => Bare(w.Value))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        found.Add(runs.Where(r => StartsSentence(text, r.From)).SelectMany(r => AtStart(text, r, names)));

        // The same word again, however it is written.
        names = found.All.SelectMany(f => Words().Matches(text[f.From..f.To]).Select(w => Bare(w.Value))).Where(w => w.Length > 2 && !_starts.Contains(w)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        found.Add(Words().Matches(text).Where(w => (names.Contains(Bare(w.Value)) || _firstNames.Contains(Bare(w.Value))) && (char.IsUpper(w.Value[0]) ? !_starts.Contains(w.Value) : w.Length >= LongEnough)).Select(Name));
        return found.All;
    }

    /// <summary>Words that are left and could be names: nothing says that they are not.</summary>
    public IReadOnlyList<string> DoubtsIn(string left)
    {
        var words = Words().Matches(left);
        var inSmallLetters = words.Where(w => char.IsLower(w.Value[0])).Select(w => w.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. words.Where(w => char.IsUpper(w.Value[0]) && w.Length > 2 && !IsPlaceholder(left, w.Index) && !IsCommon(w.Value)
                && !inSmallLetters.Contains(w.Value) && !(StartsSentence(left, w.Index) && LooksLikeAWord().IsMatch(w.Value)))
            .Select(w => w.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private bool IsCommon(string word) => _capitals.Contains(Bare(word)) || _starts.Contains(Bare(word)) || _verbs.Contains(word) || _traits.IsMatch(word);

    private static Fact Name(Capture c) => new(FactKinds.Name, c.Index, c.Index + c.Length);

    private static HashSet<string> Set(ReferenceEntry entry) => new(WordList.Words(entry), StringComparer.OrdinalIgnoreCase);

    /// <summary>After "meneer" a name comes in small letters as well; "de", "die" and the like are none.</summary>
    private bool IsIntroduced(string name) =>
        Words().Matches(name) is { Count: > 0 } words && (char.IsUpper(words[^1].Value[0]) || words[^1].Value.Length == 1 || !_starts.Contains(words[^1].Value))
        && !_capitals.Contains(words[^1].Value) && !_traits.IsMatch(name) && (char.IsUpper(words[^1].Value[0]) || !_verbs.Contains(words[^1].Value));

    private bool MayBeName(string run) => !_traits.IsMatch(run) && !_capitals.Contains(Bare(run)) && (run.Length > 1 || char.IsUpper(run[0]));

    /// <summary>Without the common word with which a sentence begins: "Toen Fatima" is "Fatima".</summary>
    private IEnumerable<Fact> AtStart(string text, Fact run, HashSet<string> names)
    {
        var words = Words().Matches(text[run.From..run.To]);
        var (first, next) = (Bare(words[0].Value), words.Count > 1);
        if (next && (_starts.Contains(first) || _capitals.Contains(first)))
        {
            var from = run.From + words[1].Index;
            return MayBeName(text[from..run.To]) ? [run with { From = from }] : [];
        }

        return !_starts.Contains(first) && MayBeName(text[run.From..run.To]) && (next || _firstNames.Contains(first) || names.Contains(first) || StartsWithVerb(text[run.To..])) ? [run] : [];
    }

    private bool StartsWithVerb(string rest) => FirstWord().Match(rest) is { Success: true } word && _verbs.Contains(word.Groups["word"].Value);

    /// <summary>A run may hold words that are none of a name: "Fatima van de VIK" is "Fatima".</summary>
    private IEnumerable<Fact> Trim(string text, int from, int length)
    {
        var run = text.Substring(from, length);
        var start = -1;
        var end = -1;
        foreach (Match word in Words().Matches(run))
        {
            var common = char.IsUpper(word.Value[0]) && (_capitals.Contains(Bare(word.Value)) || _traits.IsMatch(word.Value));
            if (common && start >= 0)
            {
                yield return new(FactKinds.Name, from + start, from + end);
                start = -1;
            }
            else if (!common && char.IsUpper(word.Value[0]))
            {
                start = start < 0 ? word.Index : start;
                end = word.Index + word.Length;
            }
        }

        if (start >= 0)
        {
            yield return new(FactKinds.Name, from + start, from + end);
        }
    }

    private static string Bare(string word) => word.Trim('.', '\'', '’') is var bare && bare.Length > 3 && (bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal)) ? bare[..^2] : bare;

    private static bool IsPlaceholder(string text, int index) => text.LastIndexOf('[', index) is var open and >= 0 && text.IndexOf(']', open) > index;

    private static bool StartsSentence(string text, int index)
    {
        var before = text.AsSpan(0, index).TrimEnd([' ', '\t', '"', '\'', '“', '”', '‘', '„', '(', '-', '*', '•']);
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or ':' or '\n' or '\r' or ';' && !IsInitial(before);
    }

    /// <summary>The full stop of "J." ends no sentence.</summary>
    private static bool IsInitial(ReadOnlySpan<char> before) =>
        before[^1] == '.' && before.Length > 1 && char.IsUpper(before[^2]) && (before.Length == 2 || !char.IsLetterOrDigit(before[^3]));

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*", RegexOptions.None, Patience)]
    private static partial Regex Words();

    /// <summary>How words end that are no names, in both languages.</summary>
    [GeneratedRegex(@"(en|ing|heid|lijk|lijks|ende|end|aal|isch|ische|baar|tie|ties|tijd|te|de|ig|ige|loos|vol|ly|ed|tion|ment|ness|ers)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex LooksLikeAWord();

    [GeneratedRegex(@"^[\s,]*(?<word>\p{L}+)", RegexOptions.None, Patience)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?:[\s-]+(?:(?:van|von|vd|v\.d\.|de|der|den|ter|ten|te|el|al|la|le|di|da|du|op|aan|het|'t)[\s-]+){0,3}\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*)*", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Runs();

    /// <summary>"J.P. de B.", and a letter alone that stands for somebody.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\p{Lu}\.\s?)+(?:(?:van|de|der|den|ter|ten|el|al)\s+){0,2}(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)|(?<![\p{L}\p{N}.])\p{Lu}\.(?=\s\p{Ll}|,|\s?$|\)|'s)|(?<=\p{Ll}\s)[A-HJ-Z](?=[\s,.;:)])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Initials();
}
