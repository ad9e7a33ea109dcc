using System.Globalization;
using System.Text;
using PdfSharp;
using PdfSharp.Pdf;

namespace Zichtlijn.Portal.Proof;

/// <summary>One line of a sheet.</summary>
public sealed record SheetLine(string Text, int Size = 11, bool IsBold = false);

/// <summary>
/// One page of A4 with lines of text. It uses the fonts that every reader of PDF has, so that no font has to come along, and
/// with them the characters of Western Europe; what lies beyond becomes a question mark.
/// </summary>
public static class Sheet
{
    private const int Margin = 72;
    private const int FootAt = 42;
    private const int FootSize = 9;
    private const double Leading = 1.6;
    private const string Plain = "F1";
    private const string Bold = "F2";

    /// <param name="language">Of the text, for whoever reads it aloud: <c>nl-NL</c>.</param>
    /// <param name="foot">At the foot of the page.</param>
    public static byte[] Write(string language, string title, IEnumerable<SheetLine> lines, string foot)
    {
        using var document = new PdfDocument { Language = language, Options = { CompressContentStreams = false } };
        document.Info.Title = title;
        var page = document.AddPage();
        page.Size = PageSize.A4;
        page.Elements.SetObject("/Resources", Fonts(document));
        page.Contents.AppendContent().CreateStream(Encoding.ASCII.GetBytes(Content(page.Height.Point - Margin, lines, foot)));
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private static string Content(double top, IEnumerable<SheetLine> lines, string foot)
    {
        var content = new StringBuilder();
        var y = top;
        foreach (var line in lines)
        {
            y -= line.Size * Leading;
            Append(content, line, y);
        }

        Append(content, new SheetLine(foot, FootSize), FootAt);
        return content.ToString();
    }

    private static void Append(StringBuilder content, SheetLine line, double y) => content.Append(
        CultureInfo.InvariantCulture, $"BT /{(line.IsBold ? Bold : Plain)} {line.Size} Tf {Margin} {y:0.##} Td <{Convert.ToHexString(Encoding.Latin1.GetBytes(line.Text))}> Tj ET\n");

    private static PdfDictionary Fonts(PdfDocument document)
    {
        var fonts = new PdfDictionary(document);
        foreach (var (name, font) in new[] { (Plain, "/Helvetica"), (Bold, "/Helvetica-Bold") })
        {
            var entry = new PdfDictionary(document);
            entry.Elements.SetName("/Type", "/Font");
            entry.Elements.SetName("/Subtype", "/Type1");
            entry.Elements.SetName("/BaseFont", font);
            entry.Elements.SetName("/Encoding", "/WinAnsiEncoding");
            fonts.Elements.SetObject("/" + name, entry);
        }

        var resources = new PdfDictionary(document);
        resources.Elements.SetObject("/Font", fonts);
        return resources;
    }
}
