using Zichtlijn.Platform.Documents.Files;
using Zichtlijn.Platform.Documents.Layout;

namespace Zichtlijn.Platform.Documents;

/// <summary>
/// Writes a document as tagged PDF (PDF/UA-1): whoever cannot see it hears the same in the same order. The same document
/// gives the same bytes, so that its hash can be computed again.
/// </summary>
public static class AccessiblePdf
{
    public const string ContentType = "application/pdf";

    /// <exception cref="ArgumentException">It has no title or language, its headings skip a level, or a row of a table does not fit its columns.</exception>
    public static byte[] Write(Document document)
    {
        DocumentRules.Check(document);
        var flow = BlockLayout.Place(document);
        if (document.Blocks.OfType<Contents>().Any())
        {
            // The numbers of pages are known only when all is placed; they take no other room than before.
            flow = BlockLayout.Place(document, [.. flow.Headings.Select(h => h.Page)]);
        }

        RunningLayout.Place(flow, document);
        return PdfDocumentFile.Write(document, flow);
    }
}
