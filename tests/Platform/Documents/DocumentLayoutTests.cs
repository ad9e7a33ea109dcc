using CsCheck;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Documents.Layout;

namespace Zichtlijn.Platform.Tests.Documents;

public sealed class DocumentLayoutTests
{
    [Fact]
    public void A_table_goes_on_with_the_names_of_its_columns_which_are_read_once()
    {
        var rows = Enumerable.Range(1, 100).Select(i => (IReadOnlyList<Text>)[$"rij {i}", string.Join(' ', Enumerable.Repeat("woord", i == 50 ? 2000 : 3))]);
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.Of(new Heading(1, "Lijst"), new Table("Alles", ["Nummer", "Inhoud"], [.. rows]))));

        file.Pages.Count.ShouldBeGreaterThan(3);
        file.Pages.ShouldAllBe(p => p.Text.Contains("Nummer", StringComparison.Ordinal));
        file.Tags.Where(t => t.Role == "TH").Select(t => (t.Text, t.Attributes)).ShouldBe([("Nummer", "Scope=/Column"), ("Inhoud", "Scope=/Column")]);
        file.Tags.Where(t => t.Role == "TR").Skip(1).Select(r => r.Kids.OfType<Tag>().First().Text).ShouldBe(Enumerable.Range(1, 100).Select(i => $"rij {i}"));
        file.Tags.Single(t => t.Role == "TD" && t.Text.Length > 1000).Text.Split(' ').Length.ShouldBe(2000);
    }

    [Theory]
    [InlineData("東京 \U0001F600 ש", "東京 \U0001F600 ש")]
    [InlineData("e\u0301e\u0308n", "éën")]
    [InlineData("a\u202Eb\u200Bc\u0000d\te\uFFFF", "abc d e\uFFFD")]
    [InlineData("één ëïüö š ł đ ğ İ ı ş ő ű ț Ŵ æ ø å ß þ € “ ” „ ‘ ’ – — …", "één ëïüö š ł đ ğ İ ı ş ő ű ț Ŵ æ ø å ß þ € “ ” „ ‘ ’ – — …")]
    [InlineData("", "")]
    public void Any_character_is_drawn_and_read_also_one_that_the_font_lacks(string text, string read)
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.Of(new Heading(1, "Titel"), new Paragraph(text))));

        file.Tags.Single(t => t.Role == "P").Text.ShouldBe(read);
    }

    [Fact]
    public void Whatever_was_typed_is_written_and_read() => Gen.String[Gen.Char, 0, 60].Array[1, 3].Sample(
        texts =>
        {
            var said = Typeset.Legible(texts[0]);
            using var file = new TaggedPdf(AccessiblePdf.Write(Samples.Of(new Heading(1, texts[0]), new Bullets([.. texts.Select(Text.FromString)]), new Table(texts[^1], ["a", texts[0]], [[texts[^1], texts[0]]]))));
            return file.Tags.Single(t => t.Role == "H1").Text == said.Replace('\n', ' ');
        },
        iter: 200);

    [Fact]
    public void Half_a_character_is_replaced()
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.Of(new Heading(1, "Half " + "\U0001F600"[..1] + " weg"))));

        file.Tags.Single(t => t.Role == "H1").Text.ShouldBe("Half \uFFFD weg");
    }

    [Fact]
    public void Words_that_are_wider_than_a_line_break_and_nothing_is_drawn_beside_the_page()
    {
        var word = new string('w', 400);
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.Of(
            new Heading(1, word), new KeyValues([new(word, word)]), new Bullets([word]), new Paragraph(new Text([new Masked(word)])),
            new Table(word, ["a", word, "c"], [[word, word, "x"]]))));

        file.Tags.Single(t => t.Role == "H1").Text.ShouldBe(word);
        file.Pages.SelectMany(p => p.Letters).ShouldAllBe(l => l.BoundingBox.Left > 50 && l.BoundingBox.Right < 545 && l.BoundingBox.Bottom > 20);
    }

    [Fact]
    public void Lines_that_somebody_ended_stay_and_empty_ones_divide_paragraphs()
    {
        using var file = new TaggedPdf(AccessiblePdf.Write(Samples.Of([new Heading(1, "Brief"), .. Paragraph.Of("Een\r\ntwee\n\n\n drie ")])));

        file.Tags.Where(t => t.Role == "P").Select(t => t.Text).ShouldBe(["Een twee", "drie"]);
    }
}
