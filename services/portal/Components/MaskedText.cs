namespace Zichtlijn.Portal.Components;

/// <summary>A text with words that a reader does not get to see.</summary>
public static class MaskedText
{
    /// <summary>The text in pieces; those that are masked hold no words.</summary>
    /// <returns>Null where something is masked.</returns>
    public static IEnumerable<string?> Of(string text, IReadOnlyCollection<string> words)
    {
        var longest = words.Where(w => w.Length > 0).OrderByDescending(w => w.Length).ToArray();
        var start = 0;
        while (Next(text, start, longest) is var (at, length))
        {
            if (at > start)
            {
                yield return text[start..at];
            }

            yield return null;
            start = at + length;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>The first of the words from here on; where two begin, the longer one.</summary>
    private static (int At, int Length)? Next(string text, int start, IEnumerable<string> words)
    {
        (int At, int Length)? first = null;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first is null || at < first.Value.At))
            {
                first = (at, word.Length);
            }
        }

        return first;
    }
}
