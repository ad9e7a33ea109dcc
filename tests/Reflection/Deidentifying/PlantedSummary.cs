using System.Text;
using System.Text.RegularExpressions;

namespace Zichtlijn.Reflection.Tests.Deidentifying;

/// <summary>A synthetic summary in which somebody marked every fact that tells who people are: <c>{kind|as it is written}</c>.</summary>
/// <param name="Text">Without the marks.</param>
/// <param name="Planted">In the order of the text.</param>
public sealed partial record PlantedSummary(int Number, string Language, string Text, IReadOnlyList<PlantedFact> Planted)
{
    /// <summary>A fact that names nobody and with others points to somebody.</summary>
    public const string Combination = "combination";

    public static IReadOnlyList<PlantedSummary> All { get; } = Read();

    private static PlantedSummary[] Read()
    {
        using var file = typeof(PlantedSummary).Assembly.GetManifestResourceStream("summaries.txt")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n---\n", StringSplitOptions.RemoveEmptyEntries).Select(Of)];
    }

    private static PlantedSummary Of(string block)
    {
        var (head, marked) = (block.TrimStart().Split('\n', 2)[0].TrimStart('#', ' ').Split(' '), block.TrimStart().Split('\n', 2)[1].Trim());
        var (text, planted, at) = (new StringBuilder(), new List<PlantedFact>(), 0);
        foreach (Match mark in Marks().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            planted.Add(new(mark.Groups["kind"].Value, mark.Groups["words"].Value, text.Length));
            text.Append(mark.Groups["words"].Value);
            at = mark.Index + mark.Length;
        }

        text.Append(marked, at, marked.Length - at);
        return new(int.Parse(head[0], System.Globalization.CultureInfo.InvariantCulture), head[1], text.ToString(), planted);
    }

    [GeneratedRegex(@"\{(?<kind>\w+)\|(?<words>[^}]+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}

/// <param name="From">Where it stands in the text.</param>
public sealed record PlantedFact(string Kind, string Words, int From);
