using CsCheck;
using Zichtlijn.Platform.Files;
using Zichtlijn.Reporting.Attachments;

namespace Zichtlijn.Reporting.Tests.Attachments;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("foto.jpg", "foto.jpg")]
    [InlineData("caf%C3%A9%20%231.png", "café #1.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:%5CUsers%5Cjan%5Cfoto.jpg", "foto.jpg")]
    [InlineData("rapport%E2%80%AEgpj.exe", "rapportgpj.exe")]
    [InlineData("a%0D%0ASet-Cookie:%20x=1", "aSet-Cookie: x=1")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E", "script>")]
    [InlineData("=cmd()", "=cmd()")]
    [InlineData("%00", null)]
    [InlineData("..", null)]
    [InlineData("%20", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("café.jpg", null)]
    public void A_name_is_read_without_what_a_name_must_not_hold(string? sent, string? name) => FileNames.Read(sent, FileLimits.NameLength).ShouldBe(name);

    [Fact]
    public void A_name_of_200_characters_fits_and_one_more_does_not()
    {
        FileNames.Read(new string('a', 200), FileLimits.NameLength).ShouldNotBeNull();
        FileNames.Read(new string('a', 201), FileLimits.NameLength).ShouldBeNull();
    }

    [Theory]
    [InlineData("foto.heic", FileTypes.Jpeg, "foto.jpg")]
    [InlineData("rapport.pdf.exe", FileTypes.Pdf, "rapport.pdf.pdf")]
    [InlineData("<script>\".png", FileTypes.Png, "_script__.png")]
    [InlineData("=cmd().txt", FileTypes.Text, "cmd().txt")]
    [InlineData("a%2F..%2Fb", FileTypes.Text, "a_2F.txt")]
    [InlineData("con.txt", FileTypes.Text, "filecon.txt")]
    [InlineData("....", FileTypes.Text, "file.txt")]
    [InlineData("café.jpg", FileTypes.Jpeg, "café.jpg")]
    public void The_name_of_a_copy_is_harmless_and_ends_in_what_it_is(string name, string type, string saved) =>
        FileNames.ForDownload(name, FileTypes.ExtensionOf(type)).ShouldBe(saved);

    [Fact]
    public void No_name_leads_out_of_its_folder_or_into_a_header() => Gen.String[0, 60].Sample(name =>
        FileNames.ForDownload(name, FileTypes.ExtensionOf(FileTypes.Png)) is var saved
        && saved.EndsWith(".png", StringComparison.Ordinal) && saved.Length > 4
        && !saved.Any(c => char.IsControl(c) || c is '/' or '\\' or '"' or '<' or ':' or (>= '\u202A' and <= '\u202E')) && saved[0] is not ('.' or '=' or '+' or '-' or '@'));
}
