using System.Text.RegularExpressions;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Deidentifying;

/// <summary>Words of the reference data, in both languages. A star stands for the rest of a word; others are found with the ends that a plural or a genitive has.</summary>
internal sealed class WordList
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly string _kind;
    private readonly Regex _words;

    private WordList(string kind, Regex words) => (_kind, _words) = (kind, words);

    public static WordList Of(ReferenceEntry entry) => new(entry.Code, Expression(Words(entry)));

    public static IEnumerable<string> Words(ReferenceEntry entry) =>
        new[] { entry.Text!.Nl, entry.Text.En }.SelectMany(list => list.Split(", ", StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All of them at once; the longest first, so that of words that begin alike the whole is found.</summary>
    /// <param name="andThen">What may follow a word and belongs to it.</param>
    public static Regex Expression(IEnumerable<string> words, string andThen = "") => new(
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words.Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).Select(One))}){andThen}(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    public IEnumerable<Fact> In(string text) => _words.Matches(text).Select(m => new Fact(_kind, m.Index, m.Index + m.Length));

    private static string One(string word) => word switch
    {
        _ when word.EndsWith('*') => Spaced(word[..^1]) + @"[\p{L}-]*",
        _ when word.StartsWith('*') => @"[\p{L}-]*" + Spaced(word[1..]) + @"(?:'?s|en|n)?",

        // "ME" is a unit, "me" is a word.
        _ when word.All(char.IsUpper) => $"(?-i:{Spaced(word)})(?:'?s)?",
        _ => Spaced(word) + @"(?:'?s|en|n)?",
    };

    private static string Spaced(string words) => Regex.Escape(words).Replace(@"\ ", @"[\s-]+", StringComparison.Ordinal);
}
