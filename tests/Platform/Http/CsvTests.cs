using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.Tests.Http;

public class CsvTests
{
    [Theory]
    [InlineData("=cmd()", "\"'=cmd()\"")]
    [InlineData("+31", "\"'+31\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("＝cmd()", "\"'＝cmd()\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a,b\nc", "\"a,b\nc\"")]
    [InlineData("<script>", "\"<script>\"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "\"\"")]
    public void A_cell_is_text_and_never_a_formula(string? text, string cell) => Csv.Line(text, "x").ShouldBe($"{cell},\"x\"\r\n");
}
