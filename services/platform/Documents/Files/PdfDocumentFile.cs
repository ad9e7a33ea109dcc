using System.Globalization;
using System.Security;
using System.Text;
using Zichtlijn.Platform.Documents.Layout;
using Zichtlijn.Platform.Documents.Structure;

namespace Zichtlijn.Platform.Documents.Files;

/// <summary>Puts pages, tags, fonts, bookmarks and what is said about the document together in a file.</summary>
internal static class PdfDocumentFile
{
    private const string Author = "Zichtlijn";

    public static byte[] Write(Document document, Flow flow)
    {
        var objects = new PdfObjects();
        var (catalog, tree) = (objects.Reserve(), objects.Reserve());
        int[] pages = [.. flow.Pages.Select(_ => objects.Reserve())];
        var links = flow.Pages.SelectMany(p => p.Links).Select(l => (Link: l, Number: objects.Reserve())).ToArray();
        var contents = flow.Pages.Select(p => objects.AddStream(p.ToBytes())).ToArray();
        var resources = objects.Add(
            $"<</Font <</F1 {PdfSyntax.Reference(flow.Typeset.Regular.Write(objects))} /F2 {PdfSyntax.Reference(flow.Typeset.Bold.Write(objects))}>>>>");
        foreach (var page in flow.Pages)
        {
            var annotations = links.Where(l => l.Link.Page == page.Index).Select(l => l.Number).ToArray();
            objects.Set(
                pages[page.Index],
                $"<</Type /Page /Parent {PdfSyntax.Reference(tree)} /Resources {PdfSyntax.Reference(resources)} /Contents {PdfSyntax.Reference(contents[page.Index])} " +
                $"/StructParents {page.Index} /Tabs /S{(annotations.Length > 0 ? $" /Annots {PdfSyntax.References(annotations)}" : "")}>>");
        }

        objects.Set(
            tree,
            $"<</Type /Pages /Count {pages.Length} /MediaBox [0 0 {PdfSyntax.Number(Theme.PageWidth)} {PdfSyntax.Number(Theme.PageHeight)}] /Kids {PdfSyntax.References(pages)}>>");
        foreach (var ((link, number), index) in links.Select((l, i) => (l, i)))
        {
            objects.Set(number, Annotation(link, pages.Length + index, flow, pages));
        }

        var structure = new StructureTree(objects, pages).Write(flow.Root, [.. flow.Pages.Select(p => p.Marked)], links);
        var outline = Outline.Write(objects, flow, pages);
        var metadata = objects.AddStream(Encoding.UTF8.GetBytes(Metadata(document)), "/Type /Metadata /Subtype /XML");
        objects.Set(
            catalog,
            $"<</Type /Catalog /Pages {PdfSyntax.Reference(tree)} /Lang {PdfSyntax.Text(document.Language)} /MarkInfo <</Marked true>> " +
            $"/ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot {PdfSyntax.Reference(structure)} /Metadata {PdfSyntax.Reference(metadata)}" +
            $"{(outline is { } o ? $" /Outlines {PdfSyntax.Reference(o)} /PageMode /UseOutlines" : "")}>>");
        var information = objects.Add(
            $"<</Title {PdfSyntax.Text(Typeset.Legible(document.Title))} /Author {PdfSyntax.Text(Author)} /Producer {PdfSyntax.Text(Author)} " +
            $"/CreationDate {PdfSyntax.Date(document.CreatedAt)} /ModDate {PdfSyntax.Date(document.CreatedAt)}>>");
        return objects.ToFile(catalog, information);
    }

    private static string Annotation(LinkArea link, int parent, Flow flow, int[] pages) =>
        $"<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /StructParent {parent} /Contents {PdfSyntax.Text(link.Says)} " +
        $"/Rect {PdfSyntax.Array(new[] { link.Left, Theme.PageHeight - link.Bottom, link.Right, Theme.PageHeight - link.Top }.Select(PdfSyntax.Number))} " +
        $"/Dest {Outline.Destination(flow.Headings[link.Heading], pages)}>>";

    /// <summary>The same once more as XMP, with the promise that this is PDF/UA-1.</summary>
    private static string Metadata(Document document)
    {
        var title = SecurityElement.Escape(Typeset.Legible(document.Title));
        var created = document.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Author}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{SecurityElement.Escape(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <dc:format>application/pdf</dc:format>
            <xmp:CreateDate>{created}</xmp:CreateDate>
            <xmp:ModifyDate>{created}</xmp:ModifyDate>
            <pdf:Producer>{Author}</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }
}
