using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Tokens;
using Zichtlijn.Platform.Documents;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Platform.Tests.Documents;

public sealed class AccessiblePdfTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes_wherever_it_is_written()
    {
        var first = AccessiblePdf.Write(Samples.OfEverything);

        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            AccessiblePdf.Write(Samples.OfEverything).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        AccessiblePdf.Write(Samples.OfEverything with { CreatedAt = Samples.Created.AddSeconds(1) }).ShouldNotBe(first);
    }

    /// <summary>A hash that is kept of a file can be compared with one written later, on any machine.</summary>
    [Fact]
    public void The_bytes_are_those_of_before() =>
        Convert.ToHexStringLower(SHA256.HashData(AccessiblePdf.Write(Samples.OfEverything))).ShouldMatchSnapshot("hash");

    [Fact]
    public void What_is_read_aloud_is_what_went_in_under_tags_that_say_what_it_is()
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.OfEverything));

        file.Root.Outline().ShouldMatchSnapshot("tags");
    }

    [Fact]
    public void Everything_that_is_drawn_is_tagged_or_decoration()
    {
        foreach (var document in new[] { Samples.OfEverything, Samples.OfSixtyPages })
        {
            using var file = new TaggedPdf(AccessiblePdf.Write(document));
            file.Pages.SelectMany(p => Untagged(p.Operations)).ShouldBeEmpty();
            file.Pages.Sum(p => p.Letters.Count).ShouldBe(file.Pages.Sum(p => p.GetMarkedContents().Sum(c => c.Letters.Count)));
        }
    }

    [Fact]
    public void The_name_and_number_of_a_page_are_decoration()
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.OfEverything));

        var decoration = file.Pages.Select(p => string.Join('|', p.GetMarkedContents().Where(c => c.IsArtifact && c.Letters.Count > 0).Select(c => string.Concat(c.Letters.Select(l => l.Value)))));
        decoration.ShouldBe(["ZichtlijnVertrouwelijk|Z-2023-000001Blad 1 van 2", "ZichtlijnVertrouwelijk|Z-2023-000001Blad 2 van 2"]);
    }

    [Fact]
    public void The_file_says_what_it_is_in_which_language_and_that_it_is_tagged()
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.OfEverything));

        file.Text(file.Catalog, "Lang").ShouldBe("nl-NL");
        file.Get((DictionaryToken)file.Get(file.Catalog, "MarkInfo"), "Marked").ShouldBe(BooleanToken.True);
        file.Get((DictionaryToken)file.Get(file.Catalog, "ViewerPreferences"), "DisplayDocTitle").ShouldBe(BooleanToken.True);
        (file.Information.Title, file.Information.Author, file.Information.CreationDate).ShouldBe(("Rapport van onderzoek", "Zichtlijn", "D:20231114083000Z"));
        file.Metadata.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        file.Metadata.ShouldContain("<rdf:li xml:lang=\"x-default\">Rapport van onderzoek</rdf:li>");
    }

    [Fact]
    public void Headings_are_bookmarks_and_contents_that_lead_to_their_page()
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.OfSixtyPages));

        file.Pages.Count.ShouldBe(62);
        file.Bookmarks.ShouldBe(["Dossier", .. Enumerable.Range(1, 60).Select(i => $"  Hoofdstuk {i}")]);
        var contents = file.Tags.Where(t => t.Role == "TOCI").ToArray();
        contents.Select(t => t.Text).ShouldBe(Enumerable.Range(1, 60).Select(i => $"Hoofdstuk {i} {i + 2}"));
        file.Tags.Single(t => t.Role == "H2" && t.Text == "Hoofdstuk 60").ShouldNotBeNull();
        var links = contents.Select(t => t.All.Single(l => l.Role == "Link").Kids.OfType<DictionaryToken>().Single()).ToArray();
        links.Select(l => file.Text(l, "Contents")).ShouldBe(Enumerable.Range(1, 60).Select(i => $"Hoofdstuk {i}, {i + 2}"));
        file.Pages[2].Text.ShouldStartWith("Hoofdstuk 1");
    }

    [Fact]
    public void What_was_masked_is_read_as_masked_and_is_nowhere_in_the_file()
    {
        static Document With(Run run) => Samples.Of(new Heading(1, "Titel"), new Paragraph(new Text([new Words("Het was "), run, new Words(".")])));
        var open = AccessiblePdf.Write(With(new Words("Qwfp")));
        var masked = AccessiblePdf.Write(With(new Masked()));

        CharactersOf(open).ShouldContain("Q");
        CharactersOf(masked).ShouldNotContain("Q");
        using var file = new TaggedPdf(masked);
        file.Tags.Single(t => t.Role == "P").Text.ShouldBe("Het was [afgeschermd].");
        file.Tags.Single(t => t.Role == "Span").ActualText.ShouldBe("[afgeschermd]");
        Encoding.Latin1.GetString(masked).ShouldNotContain("/Filter", customMessage: "nothing is compressed: what is not seen in the bytes is not there");
    }

    private static IEnumerable<string> Untagged(IEnumerable<IGraphicsStateOperation> operations)
    {
        var depth = 0;
        foreach (var operation in operations)
        {
            depth += operation is BeginMarkedContentWithProperties ? 1 : operation is EndMarkedContent ? -1 : 0;
            if (depth is < 0 or > 1 || (depth == 0 && operation is ShowText or FillPathNonZeroWinding or StrokePath))
            {
                yield return operation.ToString()!;
            }
        }
    }

    /// <summary>All characters that the fonts of the file have.</summary>
    private static IEnumerable<string> CharactersOf(byte[] file) => Encoding.Latin1.GetString(file).Split("beginbfchar").Skip(1)
        .SelectMany(p => p.Split("endbfchar")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(line => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(line.Split('<')[2].TrimEnd('>'))));
}
