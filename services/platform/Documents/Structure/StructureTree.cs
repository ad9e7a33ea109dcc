using Zichtlijn.Platform.Documents.Files;

namespace Zichtlijn.Platform.Documents.Structure;

/// <summary>Writes the tags, and the way back from what is drawn to its tag.</summary>
internal sealed class StructureTree(PdfObjects objects, IReadOnlyList<int> pages)
{
    private readonly Dictionary<StructureElement, int> _numbers = [];

    /// <param name="marked">Per page, the element of each number.</param>
    /// <param name="links">With the number of their objects, in the order of their numbers in the tree, which follow those of the pages.</param>
    /// <returns>The number of the root.</returns>
    public int Write(StructureElement document, IReadOnlyList<IReadOnlyList<StructureElement>> marked, IReadOnlyList<(LinkArea Link, int Number)> links)
    {
        var root = objects.Reserve();
        Number(document);
        foreach (var element in _numbers.Keys)
        {
            objects.Set(_numbers[element], Content(element, root, links));
        }

        var parents = marked.Select((elements, page) => $"{page} {PdfSyntax.References(elements.Select(e => _numbers[e]))}")
            .Concat(links.Select((l, i) => $"{marked.Count + i} {PdfSyntax.Reference(_numbers[l.Link.Element])}"));
        var tree = objects.Add($"<</Nums {PdfSyntax.Array(parents)}>>");
        objects.Set(
            root,
            $"<</Type /StructTreeRoot /K {PdfSyntax.Reference(_numbers[document])} /ParentTree {PdfSyntax.Reference(tree)} /ParentTreeNextKey {marked.Count + links.Count}>>");
        return root;
    }

    private void Number(StructureElement element)
    {
        _numbers[element] = objects.Reserve();
        foreach (var kid in element.Kids.OfType<StructureElement>())
        {
            Number(kid);
        }
    }

    private string Content(StructureElement element, int root, IReadOnlyList<(LinkArea Link, int Number)> links)
    {
        var page = element.Kids.OfType<MarkedContent>().FirstOrDefault()?.Page;
        var kids = element.Kids.Select(kid => kid switch
        {
            StructureElement e => PdfSyntax.Reference(_numbers[e]),
            MarkedContent m when m.Page == page => $"{m.Number}",
            MarkedContent m => $"<</Type /MCR /Pg {PdfSyntax.Reference(pages[m.Page])} /MCID {m.Number}>>",
            LinkArea l => $"<</Type /OBJR /Pg {PdfSyntax.Reference(pages[l.Page])} /Obj {PdfSyntax.Reference(links.First(o => ReferenceEquals(o.Link, l)).Number)}>>",
            _ => "",
        });
        return $"<</Type /StructElem /S /{element.Role} /P {PdfSyntax.Reference(element.Parent is { } parent ? _numbers[parent] : root)}" +
            (page is { } at ? $" /Pg {PdfSyntax.Reference(pages[at])}" : "") +
            (element.Language is { } language ? $" /Lang {PdfSyntax.Text(language)}" : "") +
            (element.ActualText is { } said ? $" /ActualText {PdfSyntax.Text(said)}" : "") +
            (element.Attributes is { } attributes ? $" /A {attributes}" : "") +
            $" /K {PdfSyntax.Array(kids)}>>";
    }
}
