using System.Globalization;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Letters.Composing;

/// <summary>Days, terms and lists as a letter has them: the language in which a committee or a court reads it.</summary>
internal static class DutchWords
{
    public const string Language = "nl-NL";

    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Language);

    /// <summary>7 november 2023.</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    public static string InWords(this DateTimeOffset at) => Term.DayOf(at).InWords();

    /// <summary>6 weken.</summary>
    public static string InWords(this Period period) => period.Unit switch
    {
        PeriodUnit.Days => Counted(period.Count, "dag", "dagen"),
        PeriodUnit.WorkingDays => Counted(period.Count, "werkdag", "werkdagen"),
        PeriodUnit.Weeks => Counted(period.Count, "week", "weken"),
        _ => Counted(period.Count, "maand", "maanden"),
    };

    /// <summary>1,5 uur.</summary>
    public static string Counted(decimal count, string one, string more) => string.Create(Culture, $"{count:0.##} {(count == 1 ? one : more)}");

    /// <summary>a, b en c.</summary>
    public static string Listed(this IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} en {all[^1]}";
    }

    /// <summary>verwijt 1; de verwijten 1 en 2.</summary>
    public static string Charges(IReadOnlyList<int> numbers) =>
        $"{(numbers.Count == 1 ? "verwijt" : "de verwijten")} {numbers.Select(n => n.ToString(Culture)).Listed()}";

    /// <summary>A name of a list inside a sentence.</summary>
    public static string Inside(string name) => char.ToLower(name[0], Culture) + name[1..];
}
