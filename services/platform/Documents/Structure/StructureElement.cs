namespace Zichtlijn.Platform.Documents.Structure;

/// <summary>A tag: what a part of the document is, in the order in which it is read.</summary>
internal sealed class StructureElement(string role, StructureElement? parent = null)
{
    private readonly List<object> _kids = [];

    public string Role => role;

    public StructureElement? Parent => parent;

    /// <summary>Elements, <see cref="MarkedContent"/> and <see cref="LinkArea"/>, in the order of reading.</summary>
    public IReadOnlyList<object> Kids => _kids;

    public string? Language { get; init; }

    /// <summary>What is read instead of what is drawn.</summary>
    public string? ActualText { get; init; }

    /// <summary>What the role needs to know more, as a dictionary of PDF.</summary>
    public string? Attributes { get; init; }

    public StructureElement Add(string childRole, string? language = null, string? actualText = null, string? attributes = null)
    {
        var child = new StructureElement(childRole, this) { Language = language, ActualText = actualText, Attributes = attributes };
        _kids.Add(child);
        return child;
    }

    public void Add(MarkedContent content) => _kids.Add(content);

    public void Add(LinkArea link) => _kids.Add(link);
}

/// <summary>Drawn on a page under a number of that page.</summary>
internal sealed record MarkedContent(int Page, int Number);

/// <summary>A place on a page that leads to a heading.</summary>
/// <param name="Heading">Which of the document's.</param>
/// <param name="Says">What the link is called.</param>
internal sealed record LinkArea(int Page, double Left, double Top, double Right, double Bottom, int Heading, string Says, StructureElement Element);
