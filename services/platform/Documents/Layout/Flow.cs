using Zichtlijn.Platform.Documents.Structure;

namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>Where the next block comes, from the top of a page down and on to the next page.</summary>
internal sealed class Flow(DocumentWords words)
{
    private readonly List<PageContent> _pages = [new(0)];
    private readonly List<PlacedHeading> _headings = [];

    public Typeset Typeset { get; } = new();

    public LineBreaker Breaker => new(Typeset, words);

    public DocumentWords Words => words;

    public StructureElement Root { get; } = new("Document");

    public IReadOnlyList<PageContent> Pages => _pages;

    public IReadOnlyList<PlacedHeading> Headings => _headings;

    public PageContent Page => _pages[^1];

    /// <summary>From the top of the page.</summary>
    public double Y { get; set; } = Theme.Top;

    public double Room => Theme.Bottom - Y;

    public bool IsAtTop => Y <= Theme.Top;

    public void NewPage()
    {
        Page.Close();
        _pages.Add(new(_pages.Count));
        Y = Theme.Top;
    }

    /// <summary>Goes on to the next page when there is no room for this.</summary>
    public void Need(double height)
    {
        if (height > Room && !IsAtTop)
        {
            NewPage();
        }
    }

    /// <summary>Between blocks, not above the first of a page.</summary>
    public void Space(double height) => Y += IsAtTop ? 0 : height;

    public void Place(Heading heading) => _headings.Add(new(heading, Page.Index, Y));

    /// <summary>Lines below each other, over as many pages as it takes.</summary>
    public void Lines(StructureElement element, IReadOnlyList<Line> lines, double x)
    {
        Need(lines.Take(2).Sum(l => l.Style.Leading));
        foreach (var line in lines)
        {
            Need(line.Style.Leading);
            Draw(element, line, x, Y);
            Y += line.Style.Leading;
        }
    }

    /// <param name="element">What the line belongs to; null within decoration.</param>
    /// <param name="y">Of the top of the line.</param>
    public void Draw(StructureElement? element, Line line, double x, double y)
    {
        foreach (var piece in line.Pieces)
        {
            if (piece.Spoken is null)
            {
                Tag(element);
                Page.Text(piece.Text, Typeset.Of(piece.Style), piece.Style.Size, piece.Style.Color, x, y + line.Style.Baseline);
            }
            else
            {
                Tag(element?.Add("Span", actualText: piece.Spoken));
                Page.Box(Theme.Black, x, y + (line.Style.Leading * 0.1), piece.Width, line.Style.Leading * 0.8);
                Page.Text(piece.Text, Typeset.Of(piece.Style), piece.Style.Size, piece.Style.Color, x + LineBreaker.BarPadding, y + piece.Style.Baseline);
            }

            x += piece.Width;
        }
    }

    private void Tag(StructureElement? element)
    {
        if (element is not null)
        {
            Page.Tag(element);
        }
    }
}

/// <param name="Page">From 0.</param>
/// <param name="Y">From the top of the page.</param>
internal sealed record PlacedHeading(Heading Heading, int Page, double Y);
