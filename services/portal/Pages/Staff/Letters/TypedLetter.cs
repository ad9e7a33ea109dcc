using System.Text.RegularExpressions;
using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Portal.Pages.Staff.Letters;

/// <summary>A part of a letter as it was typed: an empty line begins a new paragraph.</summary>
public sealed partial record TypedSection(string? Title, string? Text)
{
    public const int MostSections = 30;
    public const int MostParagraphs = 60;
    public const int MostCharacters = 100_000;
    public const int MostInParagraph = 25_000;
    public const int MinTitle = 2;
    public const int MostTitle = 200;

    public static readonly TypedSection Empty = new(null, null);

    public bool IsEmpty => Title is null && Text is null;

    public LetterSection Wish => new(Title, Paragraphs);

    /// <summary>What is wrong with it, as the fields and the names of their texts.</summary>
    public IEnumerable<(string Field, string Wrong)> Faults(int row)
    {
        if (Title is not { Length: >= MinTitle and <= MostTitle })
        {
            yield return ($"title-{row}", "Title.Wrong");
        }

        if (Paragraphs is not { Count: > 0 and <= MostParagraphs } paragraphs || paragraphs.Any(p => p.Length > MostInParagraph))
        {
            yield return ($"text-{row}", "Text.Wrong");
        }
    }

    private IReadOnlyList<string> Paragraphs => [.. EmptyLines().Split(Text ?? "").Select(p => p.Trim()).Where(p => p.Length > 0)];

    public static TypedSection Of(LetterSection section) => new(section.Title, string.Join("\n\n", section.Paragraphs ?? []));

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLines();
}
