using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>Everything that happened, in the order of time.</summary>
internal static class CourseParts
{
    public static IEnumerable<Block> Of(FileWords words) =>
    [
        new Heading(2, "3. Verloop van het onderzoek"),
        new Paragraph("Wat hieronder staat, is vastgelegd op het moment dat erbij staat, en daarna niet veranderd."),
        Table(words, "Verloop", words.File.Chronology),
    ];

    public static Table Table(FileWords words, string caption, IEnumerable<ChronologyEntry> entries) => new(
        caption, ["Wanneer", "Wat", "Wie", "Toelichting"], [.. entries.Select(e => (IReadOnlyList<Text>)
        [
            FileWords.Short(e.At), What(words, e), words.Official(e.By), Remark(e),
        ])]);

    private static Text What(FileWords words, ChronologyEntry entry)
    {
        var what = HappeningsInDutch.NameOf(entry.What) + (entry.Piece is null ? "" : $" ({entry.Piece})");
        return entry switch
        {
            { Whom: { } whom } => new Text([new Words(what + ": "), .. words.Official(whom).Runs]),
            { Kind: ChronologyKind.Terms } => $"{what}: {words.TermOf(entry.Code)}",
            { Kind: ChronologyKind.Means, Code: { } method } => $"{what}: {words.Method(method)}",
            _ => what,
        };
    }

    private static Text Remark(ChronologyEntry entry) => new(
    [
        .. entry.Day is { } day ? [new Words($"{FileWords.Day(day)}{(entry.Text is null ? "" : ". ")}")] : Array.Empty<Run>(),
        .. entry.Text is { } text ? [new Written(text)] : Array.Empty<Run>(),
    ]);
}
