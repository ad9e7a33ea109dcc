using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Zichtlijn.Investigations.Report.Editions;

/// <summary>
/// Takes out of a text what a reader does not get to see. What is masked is gone, not covered: no one can copy or
/// uncover it. Names stand as they are written, in whole or in part: <c>Van Elders</c> is found for <c>Piet van Elders</c>.
/// </summary>
internal sealed class Masking
{
    /// <summary>Where something was, in plain text.</summary>
    public const string Bar = "█████";
    private const int ShortestName = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly ImmutableHashSet<string> Particles = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "van", "von", "de", "der", "den", "het", "ter", "ten", "el", "al", "la", "le", "di", "da");
    private readonly string[] _kinds;
    private readonly Regex? _hidden;

    /// <param name="names">Of people, each in whole and in part.</param>
    /// <param name="words">Wherever they stand, as they are.</param>
    public Masking(IEnumerable<string> names, IEnumerable<string> words)
        : this([.. names.Select(n => new HiddenWords(n, "", IsName: true)), .. words.Select(w => new HiddenWords(w, "", IsName: false))])
    {
    }

    /// <param name="hidden">Each with the kind that its place is given.</param>
    public Masking(IReadOnlyCollection<HiddenWords> hidden)
    {
        _kinds = [.. hidden.Select(h => h.Kind).Distinct(StringComparer.Ordinal)];

        // The longest first: of a name that is part of another one nothing stays behind.
        var patterns = hidden.SelectMany(h => FormsOf(h).Select(form => (Pattern: Pattern(form), h.IsName, Kind: Array.IndexOf(_kinds, h.Kind))))
            .Where(p => p.Pattern.Length > 0).DistinctBy(p => (p.Pattern.ToUpperInvariant(), p.IsName)).OrderByDescending(p => p.Pattern.Length).ToArray();
        _hidden = patterns.Length == 0 ? null : new Regex(Alternatives(patterns), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
    }

    /// <summary>The text in pieces, each to be read or masked.</summary>
    public IEnumerable<Passage> Of(string text)
    {
        var at = 0;
        foreach (Match hidden in _hidden?.Matches(text) ?? Enumerable.Empty<Match>())
        {
            if (hidden.Index > at)
            {
                yield return new(text[at..hidden.Index]);
            }

            yield return new(Words: null, KindOf(hidden));
            at = hidden.Index + hidden.Length;
        }

        if (at < text.Length)
        {
            yield return new(text[at..]);
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
            groups.Add(isName ? $@"(?<![\p{{L}}\p{{N}}])(?:{inner})(?![\p{{L}}\p{{N}}])" : inner);
            n += run.Length;
        }

        return string.Join('|', groups);
    }

    private static IEnumerable<string> FormsOf(HiddenWords hidden) => hidden.IsName ? Forms(hidden.Words) : [hidden.Words];

    /// <summary>The name in whole, and each of its parts that could name somebody.</summary>
    private static IEnumerable<string> Forms(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts
        ? [name, .. parts.Where(p => p.Length >= ShortestName && !Particles.Contains(p))]
        : [name];

    /// <summary>Whatever space stands between its words.</summary>
    private static string Pattern(string words) => string.Join(@"\s+", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
}

/// <param name="Words">Null where something is masked.</param>
/// <param name="Kind">Of what is masked there, when it has one.</param>
internal readonly record struct Passage(string? Words, string? Kind = null);

/// <summary>What a reader does not get to see.</summary>
/// <param name="Kind">What stands in its place; empty for nothing in particular.</param>
/// <param name="IsName">A name is found in part too; other words as they are.</param>
internal sealed record HiddenWords(string Words, string Kind, bool IsName);
