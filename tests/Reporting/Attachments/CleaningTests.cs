using System.Text;
using ImageMagick;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Attachments.Cleaning;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Attachments;

/// <summary>What a clean copy keeps and what it does not.</summary>
public sealed class CleaningTests
{
    private static readonly Dictionary<string, Func<byte[]>> Samples = new()
    {
        [FileTypes.Jpeg] = SampleFiles.Jpeg, [FileTypes.Png] = SampleFiles.Png, [FileTypes.WebP] = SampleFiles.WebP, [FileTypes.Gif] = SampleFiles.Gif, [FileTypes.Heic] = SampleFiles.Heic, [FileTypes.Pdf] = SampleFiles.Pdf,
    };

    /// <summary>Photos in a PDF, as they can be packed in it.</summary>
    private static readonly Dictionary<string, Func<byte[]>> Photos = new()
    {
        ["plain"] = SampleFiles.Pdf, ["packed"] = SampleFiles.PdfWithPackedPhoto, ["in scans"] = SampleFiles.PdfWithPhotoInScans,
    };

    public static TheoryData<string> Packings => [.. Photos.Keys];

    public static TheoryData<string> Types => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Nothing_hidden_is_left(string type)
    {
        var original = Samples[type]();
        Encoding.Latin1.GetString(original).ShouldContain(SampleFiles.Marker, Case.Insensitive, "the sample hides something");

        var clean = Encoding.Latin1.GetString(Clean(type, original));

        clean.ShouldNotContain(SampleFiles.Marker, Case.Insensitive);
        foreach (var trace in new[] { "Exif", "GPS", "Photoshop", "/JavaScript", "/JS (", "/Launch", "/URI", "EmbeddedFile", "/Author", "tEXt", "date:" })
        {
            clean.ShouldNotContain(trace);
        }
    }

    [Fact]
    public void A_photo_stands_upright_and_shows_the_same()
    {
        using var image = new MagickImage(Clean(FileTypes.Jpeg, SampleFiles.Jpeg()));

        (image.Width, image.Height).ShouldBe((40u, 60u));
        image.GetExifProfile().ShouldBeNull();
        image.ProfileNames.ShouldBeEmpty();
        Hue(image, 35, 5).ShouldBe("orange", "the corner that was left above is right above after a quarter turn");
        Hue(image, 5, 55).ShouldBe("teal");
    }

    [Fact]
    public void Of_a_moving_image_the_first_picture_is_left()
    {
        using var frames = new MagickImageCollection(Clean(FileTypes.Gif, SampleFiles.Gif()));

        frames.Count.ShouldBe(1);
        frames[0].Format.ShouldBe(MagickFormat.Png);
    }

    [Fact]
    public void What_follows_the_end_of_an_image_is_gone() =>
        Encoding.Latin1.GetString(Clean(FileTypes.Png, [.. SampleFiles.Png(), .. Encoding.ASCII.GetBytes(SampleFiles.Marker + "<script>")])).ShouldNotContain("<script>");

    [Theory]
    [MemberData(nameof(Packings))]
    public void The_page_of_a_PDF_stays_with_its_picture_and_what_is_drawn_on_it(string photoIs)
    {
        using var pdf = PdfReader.Open(new MemoryStream(Clean(FileTypes.Pdf, Photos[photoIs]())), PdfDocumentOpenMode.Modify);

        var page = pdf.Pages.Cast<PdfPage>().ShouldHaveSingleItem();
        page.Width.Point.ShouldBe(200);
        var note = page.Elements.GetArray("/Annots")!.Elements.GetDictionary(0)!;
        (note.Elements.GetName("/Subtype"), note.Elements.ContainsKey("/A"), note.Elements.ContainsKey("/T")).ShouldBe(("/Square", false, false));
        page.Elements.GetArray("/Annots")!.Elements.Count.ShouldBe(1);
        var photo = page.Elements.GetDictionary("/Resources")!.Elements.GetDictionary("/XObject")!.Elements.GetDictionary("/JS")!;
        photo.Elements.GetName("/Filter").ShouldBe("/DCTDecode");
        Encoding.Latin1.GetString(photo.Stream.Value).ShouldNotContain(SampleFiles.Marker);
        using var image = new MagickImage(photo.Stream.Value);
        (image.Width, image.GetExifProfile(), image.Comment).ShouldBe((60u, null, null));
        pdf.Internals.Catalog.Elements.Keys.ShouldBeSubsetOf(["/Type", "/Pages", "/Metadata"], "the library's own metadata say when the copy was made");
    }

    [Theory]
    [InlineData("\uFEFFEen\r\nregel\u0007 en\tnog \u202Eeen\u0000.", "Een\nregel en\tnog een.")]
    [InlineData("café ☕ שלום", "café ☕ שלום")]
    public void Of_a_text_what_can_be_read_is_left(string text, string left) =>
        Encoding.UTF8.GetString(Clean(FileTypes.Text, Encoding.UTF8.GetBytes(text))).ShouldBe(left);

    [Fact]
    public void A_text_that_turns_out_to_be_none_is_refused() =>
        Should.Throw<DecoderFallbackException>(() => Clean(FileTypes.Text, [.. "text"u8, 0xC3, 0x28]));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_damaged_file_is_refused(string type) => Should.Throw<Exception>(() => Clean(type, Samples[type]()[..20]));

    [Fact]
    public void A_small_file_that_would_be_a_huge_image_is_refused() =>
        Should.Throw<InvalidDataException>(() => Clean(FileTypes.Png, SampleFiles.Bomb()));

    [Fact]
    public void A_file_that_says_to_be_another_kind_of_image_is_read_as_what_it_was_taken_for() =>
        Should.Throw<MagickException>(() => Clean(FileTypes.Jpeg, Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><rect width='1' height='1'/></svg>")));

    private static byte[] Clean(string type, byte[] content)
    {
        using var output = new MemoryStream();
        using var file = new MemoryFile(content);
        CleaningProcess.Clean(type, content, file, output);
        return output.ToArray();
    }

    private static string Hue(MagickImage image, int x, int y)
    {
        using var pixels = image.GetPixels();
        var colour = pixels.GetPixel(x, y).ToColor()!;
        return colour.R > colour.B ? "orange" : "teal";
    }
}
