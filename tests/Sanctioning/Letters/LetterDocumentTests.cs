using System.Text;
using UglyToad.PdfPig;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Masking;
using Zichtlijn.Sanctioning.Cases.Letters.Composing;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Letters;

/// <summary>The letter as a file: to be read by eye and by ear. With <c>ZICHTLIJN_PICTURES</c> it is left there to be looked at.</summary>
public class LetterDocumentTests
{
    [Theory]
    [InlineData(LetterKind.Intention)]
    [InlineData(LetterKind.Decision)]
    [InlineData(LetterKind.ObjectionDecision)]
    public void All_that_the_letter_says_can_be_read_from_the_file_in_its_order(LetterKind kind)
    {
        var material = Of(kind);
        var sections = LetterComposer.Compose(material);
        var pdf = Write(material, sections);
        Leave(kind, pdf);

        var read = TextOf(pdf);
        var at = 0;
        foreach (var words in Words(kind, material, sections))
        {
            at = read.IndexOf(Bare(words), at, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, words);
        }
    }

    /// <summary>Whoever listens goes by these from part to part.</summary>
    [Theory]
    [InlineData(LetterKind.Intention)]
    [InlineData(LetterKind.Decision)]
    [InlineData(LetterKind.ObjectionDecision)]
    public void Its_headings_are_the_parts_of_the_letter(LetterKind kind)
    {
        var material = Of(kind);
        var (sections, closing, title) = (LetterComposer.Compose(material), LegalClauses.Of(material), LetterComposer.TitleOf(kind, material.Sanction));
        using var document = PdfDocument.Open(Write(material, sections));

        document.Information.Title.ShouldBe(title);
        document.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.GetNodes().Select(n => (n.Level, n.Title)).ShouldBe(
        [
            (0, title), .. sections.Concat(closing.SkipLast(1)).Select(s => (1, s.Title!)), (1, "Ondertekening"), (1, closing[^1].Title!),
        ]);
    }

    [Fact]
    public void It_is_tagged_and_says_its_language_and_title()
    {
        var material = Of(LetterKind.Decision);
        var bytes = Encoding.Latin1.GetString(Write(material, LetterComposer.Compose(material)));

        foreach (var mark in new[] { "/StructTreeRoot", "/Marked true", $"/Lang <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("nl-NL"))}>", "pdfuaid:part", "/S /H1", "/S /H2", "/S /P" })
        {
            bytes.ShouldContain(mark);
        }
    }

    [Fact]
    public void What_is_masked_is_a_bar_with_nothing_behind_it()
    {
        var read = TextOf(Write(Of(LetterKind.Intention), [new("Wat gebeurde", [$"Volgens {NameMasking.Bar} zei u dat, en [B] lachte."])]));

        read.ShouldContain(Bare("Volgens afgeschermd zei u dat, en [B] lachte."));
        read.ShouldNotContain(NameMasking.Bar);
    }

    [Fact]
    public void To_somebody_in_no_directory_it_is_written_without_a_name() =>
        TextOf(Write(Of(LetterKind.Intention) with { Addressee = null }, [new("Voornemen", ["Tekst."])])).ShouldContain(Bare("Geachte heer of mevrouw,"));

    [Fact]
    public void The_same_letter_is_the_same_to_the_byte() =>
        Write(Of(LetterKind.Decision), LetterComposer.Compose(Of(LetterKind.Decision))).ShouldBe(Write(Of(LetterKind.Decision), LetterComposer.Compose(Of(LetterKind.Decision))));

    /// <summary>From whom and to whom, when and about what, the text, the signature, and last what they can do about it.</summary>
    private static IEnumerable<string> Words(LetterKind kind, LetterMaterial material, IReadOnlyList<LetterSection> sections) =>
    [
        LetterComposer.TitleOf(kind, material.Sanction), "De korpschef van politie", "Jan Jansen", "7 november 2023", material.CaseNumber,
        kind == LetterKind.ObjectionDecision ? "uw bezwaar tegen het besluit van" : "verwijt 1 in het rapport van onderzoek van", "Geachte Jan Jansen,",
        .. sections.Concat(LegalClauses.Of(material).SkipLast(1)).SelectMany(Said), "Hoogachtend,", "Dirk Dijk", .. Said(LegalClauses.Of(material)[^1]),
    ];

    private static IEnumerable<string> Said(LetterSection section) => section.Paragraphs!.SelectMany(p => p.Split("\n\n")).Prepend(section.Title!);

    private static LetterMaterial Of(LetterKind kind) => Material.Of(kind, course: kind switch
    {
        LetterKind.Intention => null,
        LetterKind.Decision => Material.Decided(),
        _ => Material.Decided(contest: Material.Contest(sanction: Material.Lighter)),
    });

    private static byte[] Write(LetterMaterial material, IReadOnlyList<LetterSection> sections) =>
        AccessiblePdf.Write(LetterDocument.Of(material, sections, "Dirk Dijk", "Namens de korpschef, het hoofd van het onderdeel Amsterdam", Given.Now));

    /// <summary>What can be copied out of it, without what stands on every page and without spaces: lines break anywhere.</summary>
    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Bare(string.Concat(document.GetPages().SelectMany(p => p.GetMarkedContents()).Where(c => !c.IsArtifact).SelectMany(c => c.Letters).Select(l => l.Value)));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static void Leave(LetterKind kind, byte[] pdf)
    {
        if (Environment.GetEnvironmentVariable("ZICHTLIJN_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"letter-{kind}.pdf"), pdf);
        }
    }
}
