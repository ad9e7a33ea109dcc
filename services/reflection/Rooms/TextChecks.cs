using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reflection.Rooms;

internal static class TextChecks
{
    /// <summary>Checks a list of texts.</summary>
    /// <param name="count">How many there must be at least and at most.</param>
    public static Validation Texts(this Validation check, IReadOnlyList<string>? texts, string field, Range count, int min, int max)
    {
        check.Check(texts?.Count >= count.Start.Value && texts.Count <= count.End.Value, field, $"Write {count.Start.Value} to {count.End.Value} of them.");
        foreach (var (text, n) in (texts ?? []).Select((text, n) => (text, n)))
        {
            check.Text(text, $"{field}[{n}]", min, max);
        }

        return check;
    }

    /// <summary>Checks that each is a code of the list, and none twice.</summary>
    public static Validation Codes(this Validation check, IReadOnlyList<string>? codes, string field, ReferenceList list, int least = 1) => check
        .Check((codes?.Count ?? 0) >= least, field, $"Choose {least} or more.")
        .Check((codes ?? []).All(list.Contains), field, "Choose from the list.")
        .Check((codes ?? []).Distinct(StringComparer.Ordinal).Count() == (codes?.Count ?? 0), field, "Choose each once.");

    /// <summary>The numbers of the rules of rooms.</summary>
    public static int Rule(this ReferenceDataSet reference, string code) => reference.ReflectionRules[code].Value!.Value;
}
