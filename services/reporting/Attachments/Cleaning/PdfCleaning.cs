using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.Filters;
using PdfSharp.Pdf.IO;

namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>
/// Takes the pages of a PDF into a new document. What is not part of a page's look stays behind: who made it, with
/// what and when, earlier versions, files in it, scripts, actions and forms that send, links, and notes between the lines.
/// </summary>
internal static class PdfCleaning
{
    /// <summary>Notes on a page that are drawn on it and do nothing when touched (ISO 32000-1, 12.5.6).</summary>
    private static readonly string[] DrawnNotes =
    [
        "/Widget", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Ink",
    ];

    /// <summary>What of such a note says how it looks.</summary>
    private static readonly string[] Looks = ["/Type", "/Subtype", "/Rect", "/AP", "/AS", "/F", "/BS", "/Border", "/C", "/IC", "/QuadPoints", "/CA"];

    /// <summary>What is never part of a look, by the type of the object.</summary>
    private static readonly string[] HiddenTypes = ["/Metadata", "/Filespec", "/F", "/EmbeddedFile", "/Action"];

    /// <summary>What something can do when it is touched or opened (ISO 32000-1, 12.6.4).</summary>
    private static readonly string[] Actions =
    [
        "/GoTo", "/GoToR", "/GoToE", "/Launch", "/Thread", "/URI", "/Sound", "/Movie", "/Hide", "/Named", "/SubmitForm", "/ResetForm", "/ImportData", "/JavaScript",
        "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView", "/RichMediaExecute",
    ];

    /// <summary>What a picture or a drawing can carry along or lead to.</summary>
    private static readonly string[] HiddenInStreams =
        ["/Metadata", "/PieceInfo", "/LastModified", "/AF", "/OPI", "/Ref", "/F", "/FFilter", "/FDecodeParms", "/Measure", "/PtData"];

    private const string Photo = "/DCTDecode";

    public static void Clean(byte[] content, Stream output)
    {
        using var source = PdfReader.Open(new MemoryStream(content), PdfDocumentOpenMode.Import);
        if (source.PageCount == 0 || source.PageCount > FileLimits.PdfPages)
        {
            throw new InvalidDataException("A PDF without pages, or with more than may be.");
        }

        using var clean = new PdfDocument();
        foreach (var page in source.Pages)
        {
            KeepDrawnNotes(page);
            clean.AddPage(page);
        }

        foreach (var item in clean.Internals.GetAllObjects())
        {
            Scrub(item);
        }

        clean.Info.Elements.Clear();
        using var whole = new MemoryStream(); // the writer goes back in what it wrote
        clean.Save(whole, closeStream: false);
        whole.WriteTo(output);
    }

    private static void KeepDrawnNotes(PdfPage page)
    {
        if (page.Elements.GetArray("/Annots") is not { } notes)
        {
            return;
        }

        foreach (var note in notes.Elements.ToArray())
        {
            if (Target(note) is PdfDictionary dictionary && DrawnNotes.Contains(Name(dictionary.Elements["/Subtype"]), StringComparer.Ordinal))
            {
                foreach (var name in dictionary.Elements.Keys.Except(Looks, StringComparer.Ordinal).ToArray())
                {
                    dictionary.Elements.Remove(name);
                }
            }
            else
            {
                notes.Elements.Remove(note);
            }
        }
    }

    private static void Scrub(PdfItem? item)
    {
        switch (item)
        {
            case PdfArray array:
                foreach (var element in array.Elements.Where(e => e is not PdfReference))
                {
                    Scrub(element);
                }

                break;
            case PdfDictionary dictionary:
                ScrubDictionary(dictionary);
                break;
        }
    }

    private static void ScrubDictionary(PdfDictionary dictionary)
    {
        foreach (var name in dictionary.Elements.KeyNames.Select(k => k.Value))
        {
            var value = dictionary.Elements[name];
            if (IsHidden(Target(value)) || (dictionary.Stream is not null && HiddenInStreams.Contains(name, StringComparer.Ordinal)))
            {
                dictionary.Elements.Remove(name);
            }
            else if (value is not PdfReference)
            {
                Scrub(value);
            }
        }

        if (dictionary.Stream is { } stream && Filters(dictionary) is [.. var packings, Photo])
        {
            stream.Value = JpegSegments.WithoutMetadata(Unpack(stream.Value, packings, dictionary));
        }
    }

    /// <summary>A photo that was packed once more is left as a photo alone.</summary>
    private static byte[] Unpack(byte[] content, string[] packings, PdfDictionary dictionary)
    {
        if (packings.Length == 0)
        {
            return content;
        }

        if (Target(dictionary.Elements["/DecodeParms"]) is PdfArray parameters && parameters.Elements.Any(p => Target(p) is PdfDictionary))
        {
            throw new InvalidDataException("A photo that is packed in a way that is not undone here.");
        }

        dictionary.Elements.Remove("/DecodeParms");
        dictionary.Elements.SetName("/Filter", Photo);
        return packings.Aggregate(content, (packed, filter) => Filtering.Decode(packed, filter) ?? throw new InvalidDataException("A photo that cannot be unpacked."));
    }

    /// <summary>Judged by what it is: the name under which it stands may be that of a picture.</summary>
    private static bool IsHidden(PdfItem? item) => item is PdfDictionary { Elements: var elements }
        && (HiddenTypes.Contains(Name(elements["/Type"]), StringComparer.Ordinal)
            || Actions.Contains(Name(elements["/S"]), StringComparer.Ordinal)
            || Target(elements["/EF"]) is PdfDictionary { Stream: null });

    private static string? Name(PdfItem? item) => (Target(item) as PdfName)?.Value;

    /// <summary>How a stream is packed; the last was done first.</summary>
    private static string[] Filters(PdfDictionary dictionary) => Target(dictionary.Elements["/Filter"]) switch
    {
        PdfName name => [name.Value],
        PdfArray filters => [.. filters.Elements.Select(Name).OfType<string>()],
        _ => [],
    };

    private static PdfItem? Target(PdfItem? item) => item is PdfReference reference ? reference.Value : item;
}
