using System.Text;
using CsCheck;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Attachments;

public sealed class FileTypesTests
{
    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "JPEG", SampleFiles.Jpeg(), FileTypes.Jpeg },
        { "PNG", SampleFiles.Png(), FileTypes.Png },
        { "WebP", SampleFiles.WebP(), FileTypes.WebP },
        { "GIF", SampleFiles.Gif(), FileTypes.Gif },
        { "PDF", SampleFiles.Pdf(), FileTypes.Pdf },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], FileTypes.Heic },
        { "text", SampleFiles.Text(), FileTypes.Text },
        { "text with a byte-order mark", [0xEF, 0xBB, 0xBF, .. "abc"u8], FileTypes.Text },
        { "a GIF that is a script too", [.. "GIF89a=1;alert(1)"u8], FileTypes.Gif },
        { "a web page is text", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), FileTypes.Text },
        { "an image of another brand", [0, 0, 0, 24, .. "ftypavif"u8, 0, 0, 0, 0], null },
        { "a program", [(byte)'M', (byte)'Z', 0x90, 0, 3], null },
        { "a Linux program", [0x7F, .. "ELF"u8, 2, 1], null },
        { "an archive or an office document", [.. "PK"u8, 3, 4, 20, 0], null },
        { "UTF-16", [0xFF, 0xFE, (byte)'a', 0], null },
        { "Latin-1", [(byte)'c', (byte)'a', (byte)'f', 0xE9], null },
        { "a PDF that does not begin as one", [0, .. "%PDF-1.7"u8], null },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void A_file_is_what_its_first_bytes_say(string what, byte[] content, string? type) =>
        FileTypes.Detect(content, isAll: true).ShouldBe(type, what);

    [Fact]
    public void A_character_that_a_chunk_cuts_in_two_is_text_unless_nothing_follows()
    {
        FileTypes.Detect([.. "caf"u8, 0xC3], isAll: false).ShouldBe(FileTypes.Text);
        FileTypes.Detect([.. "caf"u8, 0xC3], isAll: true).ShouldBeNull();
    }

    [Fact]
    public void Any_bytes_are_some_type_or_none() => Gen.Byte.Array[0, 64].Sample(bytes =>
        FileTypes.Detect(bytes, isAll: true) is null or FileTypes.Text or FileTypes.Jpeg or FileTypes.Png or FileTypes.Gif or FileTypes.WebP or FileTypes.Heic or FileTypes.Pdf);
}
