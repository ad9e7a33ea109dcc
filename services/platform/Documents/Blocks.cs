namespace Zichtlijn.Platform.Documents;

/// <summary>A part of a document that stands on its own.</summary>
public abstract record Block
{
    /// <summary>When it is not the document's: <c>en</c> for what somebody wrote in English.</summary>
    public string? Language { get; init; }
}

/// <param name="Level">1 for the title and chapters, 2 and 3 below them.</param>
public sealed record Heading(int Level, Text Text) : Block;

public sealed record Paragraph(Text Text) : Block
{
    /// <summary>Paragraphs of what somebody wrote: an empty line starts a new one, a single line end stays.</summary>
    public static IEnumerable<Paragraph> Of(string prose) =>
        prose.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new Paragraph(p));
}

/// <summary>Names and what they stand for, below each other.</summary>
public sealed record KeyValues(IReadOnlyList<KeyValue> Items) : Block;

public sealed record KeyValue(string Name, Text Value);

public sealed record Bullets(IReadOnlyList<Text> Items) : Block;

/// <summary>Rows under the names of their columns, which come back on every page that the table goes on to.</summary>
/// <param name="Caption">What the table shows, above it.</param>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">Each with a cell per column.</param>
public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Text>> Rows) : Block;

/// <summary>A table of contents of the headings that follow.</summary>
public sealed record Contents : Block;

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak : Block;
