using System.Globalization;

namespace Zichtlijn.Platform.Documents;

/// <summary>A document to keep or to hand over, as a service fills it and <see cref="AccessiblePdf"/> writes it.</summary>
/// <param name="Title">What a reader shows as the name of the document. It is not drawn: the first block is a heading.</param>
/// <param name="Language">Of the text, for whoever reads it aloud: <c>nl-NL</c> (BCP 47).</param>
/// <param name="CreatedAt">Given, and never taken from the clock: the same document gives the same bytes again.</param>
/// <param name="Running">What stands on every page.</param>
/// <param name="Blocks">From top to bottom. The first heading is of level 1, and no level is skipped.</param>
public sealed record Document(string Title, string Language, DateTimeOffset CreatedAt, RunningText Running, IReadOnlyList<Block> Blocks)
{
    /// <summary>The few words that the writer adds.</summary>
    public DocumentWords Words { get; init; } = DocumentWords.For(Language);
}

/// <summary>What stands on every page, beside its number. Whoever reads it aloud skips it.</summary>
/// <param name="Name">Top left: whose document this is.</param>
/// <param name="Mark">Top right: how it is to be treated, as <c>Vertrouwelijk</c>.</param>
/// <param name="Foot">Bottom left: which document this is.</param>
public sealed record RunningText(string Name, string? Mark = null, string? Foot = null);

/// <param name="Contents">Above a table of contents.</param>
/// <param name="PageOf">The number of a page and of all: <c>{0}</c> and <c>{1}</c>.</param>
/// <param name="Masked">What stands in the place of what was left out.</param>
public sealed record DocumentWords(string Contents, string PageOf, string Masked)
{
    private static readonly DocumentWords Dutch = new("Inhoud", "Blad {0} van {1}", "afgeschermd");
    private static readonly DocumentWords English = new("Contents", "Page {0} of {1}", "withheld");

    /// <summary>English for a language that starts with <c>en</c>, Dutch for any other.</summary>
    public static DocumentWords For(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Dutch;

    internal string Page(int number, int count) => string.Format(CultureInfo.InvariantCulture, PageOf, number, count);

    internal string Say(Masked masked) => masked.Reason is { } reason ? $"[{Masked}: {reason}]" : $"[{Masked}]";

    internal string Say(Text text) => string.Concat(text.Runs.Select(r => r switch
    {
        Words words => words.Value,
        Masked masked => Say(masked),
        _ => "",
    }));
}
