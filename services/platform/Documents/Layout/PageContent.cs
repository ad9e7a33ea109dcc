using System.Text;
using Zichtlijn.Platform.Documents.Files;
using Zichtlijn.Platform.Documents.Fonts;
using Zichtlijn.Platform.Documents.Structure;

namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>What is drawn on a page. Nothing is drawn that is neither tagged nor said to be decoration.</summary>
internal sealed class PageContent(int index)
{
    private readonly StringBuilder _content = new();
    private readonly List<StructureElement> _marked = [];
    private readonly List<LinkArea> _links = [];
    private StructureElement? _current;
    private bool _isOpen;

    public int Index => index;

    /// <summary>The element of each number of this page.</summary>
    public IReadOnlyList<StructureElement> Marked => _marked;

    public IReadOnlyList<LinkArea> Links => _links;

    /// <summary>What is drawn next belongs to the element.</summary>
    public void Tag(StructureElement element)
    {
        if (ReferenceEquals(element, _current))
        {
            return;
        }

        Close();
        element.Add(new MarkedContent(index, _marked.Count));
        var said = element.ActualText is { } text ? $" /ActualText {PdfSyntax.Text(text)}" : "";
        Open($"/{element.Role} <</MCID {_marked.Count}{said}>> BDC");
        _marked.Add(element);
        _current = element;
    }

    /// <summary>What is drawn next is not read aloud.</summary>
    /// <param name="kind">As <c>/Type /Layout</c>.</param>
    public void Artifact(string kind = "/Type /Layout")
    {
        Close();
        Open($"/Artifact <<{kind}>> BDC");
    }

    public void Close()
    {
        if (_isOpen)
        {
            _content.Append("EMC\n");
        }

        (_isOpen, _current) = (false, null);
    }

    /// <param name="y">Of the letters' foot, from the top of the page.</param>
    public void Text(string text, UsedFont font, double size, string color, double x, double y) => _content.Append(
        $"BT {color} rg /{font.Resource} {PdfSyntax.Number(size)} Tf {PdfSyntax.Number(x)} {PdfSyntax.Number(Theme.PageHeight - y)} Td {font.Encode(text)} Tj ET\n");

    public void Box(string color, double x, double y, double width, double height) => _content.Append(
        $"{color} rg {PdfSyntax.Number(x)} {PdfSyntax.Number(Theme.PageHeight - y - height)} {PdfSyntax.Number(width)} {PdfSyntax.Number(height)} re f\n");

    /// <param name="operations">As a file of PDF spells them.</param>
    public void Shape(string operations) => _content.Append(operations).Append('\n');

    public void Link(LinkArea link)
    {
        link.Element.Add(link);
        _links.Add(link);
    }

    public byte[] ToBytes()
    {
        Close();
        return Encoding.ASCII.GetBytes(_content.ToString());
    }

    private void Open(string operation)
    {
        _content.Append(operation).Append('\n');
        _isOpen = true;
    }
}
