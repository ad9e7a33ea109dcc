using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Zichtlijn.Platform.Masking;

/// <summary>
/// Takes out of a text what a reader does not get to see. What is masked is gone, not covered: no one can copy or
/// uncover it. Names are found as people write them, in whole or in part: <c>Van Elders</c> for <c>Piet van Elders</c>, <c>Yildiz</c> for
/// <c>Yıldız</c>, <c>Amrani</c> for <c>El-Amrani</c>, with an s for whose something is, and in the name of a file.
/// </summary>
public sealed class NameMasking
{
    /// <summary>Where something was, in plain text.</summary>
    public const string Bar = "█████";
    private const int ShortestName = 2;
    private const int ShortName = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly ImmutableHashSet<string> Particles = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "van", "von", "de", "der", "den", "het", "ter", "ten", "te", "el", "al", "la", "le", "di", "da", "du", "op", "in", "aan", "bij", "uit", "voor");

    /// <summary>Between words; also where a capital begins a name inside one, as in the name of a file.</summary>
    private const string Begins = @"(?-i:(?<![\p{L}\p{N}])|(?<=\p{N})(?=\p{L})|(?<=\p{Ll})(?=\p{Lu}))";
    private const string Ends = @"(?:'?s)?(?-i:(?![\p{L}\p{N}])|(?<=\p{L})(?=\p{N})|(?<=\p{Ll})(?=\p{Lu}))";
    private readonly string[] _kinds;
    private readonly Regex? _hidden;

    /// <param name="names">Of people, each in whole and in part.</param>
    /// <param name="words">Wherever they stand, as they are.</param>
    public NameMasking(IEnumerable<string> names, IEnumerable<string> words)
        : this([.. names.Select(n => new HiddenWords(n, "", IsName: true)), .. words.Select(w => new HiddenWords(w, "", IsName: false))])
    {
    }

    /// <param name="hidden">Each with the kind that its place is given.</param>
    public NameMasking(IReadOnlyCollection<HiddenWords> hidden)
    {
        _kinds = [.. hidden.Select(h => h.Kind).Distinct(StringComparer.Ordinal)];

        // The longest first: of a name that is part of another one nothing stays behind.
        var patterns = hidden.SelectMany(h => FormsOf(h).Select(form => (form.Pattern, form.Length, h.IsName, Kind: Array.IndexOf(_kinds, h.Kind))))
            .Where(p => p.Length > 0).DistinctBy(p => (p.Pattern.ToUpperInvariant(), p.IsName)).OrderByDescending(p => p.Length).Select(p => (p.Pattern, p.IsName, p.Kind)).ToArray();
        _hidden = patterns.Length == 0 ? null : new Regex(Alternatives(patterns), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
    }

    /// <summary>The text in pieces, each to be read or masked.</summary>
    public IEnumerable<Passage> Of(string text)
    {
        var at = 0;
        foreach (var (from, to, kind) in PlacesIn(text))
        {
            if (from > at)
            {
                yield return new(text[at..from]);
            }

            yield return new(Words: null, kind);
            at = to;
        }

        if (at < text.Length)
        {
            yield return new(text[at..]);
        }
    }

    /// <summary>Where in the text something is masked, from the first to the last.</summary>
    public IEnumerable<(int From, int To, string? Kind)> PlacesIn(string text)
    {
        var folded = FoldedText.Of(text);
        foreach (Match hidden in _hidden?.Matches(folded.Letters) ?? Enumerable.Empty<Match>())
        {
            var (from, to) = folded.Written(hidden.Index, hidden.Length);
            yield return (from, to, KindOf(hidden));
        }
    }

    /// <summary>The text with bars.</summary>
    public string In(string text) => string.Concat(Of(text).Select(p => p.Words ?? Bar));

    private string? KindOf(Match hidden) => _kinds.Where((kind, n) => kind.Length > 0 && hidden.Groups[$"k{n}"].Success).FirstOrDefault();

    /// <summary>Names that follow each other look once whether a word begins: most places in a text are no beginning.</summary>
    private static string Alternatives((string Pattern, bool IsName, int Kind)[] patterns)
    {
        var groups = new List<string>();
        for (var n = 0; n < patterns.Length;)
        {
            var isName = patterns[n].IsName;
            var run = patterns.Skip(n).TakeWhile(p => p.IsName == isName).ToArray();
            var inner = string.Join('|', run.Select(p => $"(?<k{p.Kind}>{p.Pattern})"));
            groups.Add(isName ? $"{Begins}(?:{inner}){Ends}" : inner);
            n += run.Length;
        }

        return string.Join('|', groups);
    }

    private static IEnumerable<(string Pattern, int Length)> FormsOf(HiddenWords hidden)
    {
        var words = FoldedText.Of(hidden.Words).Letters;
        return hidden.IsName ? Forms(words) : [Form(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), @"\s+")];
    }

    /// <summary>The name in whole, and each of its parts that could name somebody; of a part with a hyphen each half too.</summary>
    private static IEnumerable<(string Pattern, int Length)> Forms(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] whole = [.. words.SelectMany(Halves)];
        yield return whole.Length == 1 && Letters(whole[0]) < ShortName ? Part(whole[0], "") : Form(whole, @"[\s-]+");
        if (whole.Length < 2)
        {
            yield break;
        }

        foreach (var word in words.Where(w => Halves(w).Length > 1))
        {
            yield return Form(Halves(word), @"[\s-]+");
        }

        for (var n = 0; n < whole.Length; n++)
        {
            // "Le" is the name of somebody when nothing follows it; "le" is not.
            var part = whole[n].Trim('.', ',', ';', '(', ')', '"', '\'');
            if (Letters(part) >= ShortestName && (!Particles.Contains(part) || (n == whole.Length - 1 && char.IsUpper(part[0]))))
            {
                yield return Part(part, n > 0 && Particles.Contains(whole[n - 1]) ? $"(?:{Regex.Escape(whole[n - 1])}-?)?" : "");
            }
        }
    }

    private static string[] Halves(string word) => word.Split('-', StringSplitOptions.RemoveEmptyEntries);

    private static int Letters(string word) => word.Count(char.IsLetterOrDigit);

    /// <summary>A part so short is found as names are written only, so that "Li" takes no "li" out of a text.</summary>
    /// <param name="before">What may be written to it as one word.</param>
    private static (string Pattern, int Length) Part(string part, string before) => Letters(part) < ShortName || Particles.Contains(part)
        ? ($"(?-i:{Regex.Escape(char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant())}|{Regex.Escape(part.ToUpperInvariant())})", part.Length)
        : (before + Regex.Escape(part), before.Length + part.Length);

    /// <summary>Whatever stands between its words.</summary>
    private static (string Pattern, int Length) Form(IReadOnlyCollection<string> words, string between) =>
        (string.Join(between, words.Select(Regex.Escape)), words.Sum(w => w.Length + 1));
}

/// <param name="Words">Null where something is masked.</param>
/// <param name="Kind">Of what is masked there, when it has one.</param>
public readonly record struct Passage(string? Words, string? Kind = null);

/// <summary>What a reader does not get to see.</summary>
/// <param name="Kind">What stands in its place; empty for nothing in particular.</param>
/// <param name="IsName">A name is found in part too; other words as they are.</param>
public sealed record HiddenWords(string Words, string Kind, bool IsName);
