using Zichtlijn.Local.Commands;
using Zichtlijn.Terms;

namespace Zichtlijn.Local.Tests;

public class TermCommandTests
{
    [Theory]
    [InlineData("2023-11-02", "7d", "2023-11-09")]
    [InlineData("2023-09-26", "3m", "2023-12-27; ends on Boxing Day (Algemene termijnenwet art. 1(1))")]
    [InlineData("2020-12-24", "3d", "2020-12-29; ends on a Sunday (Algemene termijnenwet art. 1(1)); holds fewer than two working days (Algemene termijnenwet art. 2)")]
    public async Task One_term_is_one_line(string start, string period, string line) => (await RunAsync(start, period)).ShouldBe(line + "\n");

    [Fact]
    public async Task Many_lines_give_many_lines() =>
        (await RunAsync(null, null, "2023-11-02 7d\n\n2023-11-02\t10wd\r\n")).ShouldBe("2023-11-09\n2023-11-16\n");

    [Fact]
    public async Task A_norm_of_our_own_ends_where_it_ends() =>
        (await RunAsync("2023-09-26", "3m", basis: TermBasis.OwnNorm)).ShouldBe("2023-12-26\n");

    [Theory]
    [InlineData("2023-02-29", "7d", "'2023-02-29' is no day; write it as 2024-01-31.")]
    [InlineData("31-01-2024", "7d", "'31-01-2024' is no day; write it as 2024-01-31.")]
    [InlineData("2023-11-02", "0d", "'0d' is no period; write a number with d, wd, w or m.")]
    [InlineData("2023-11-02", "7y", "'7y' is no period; write a number with d, wd, w or m.")]
    [InlineData("2023-11-02", null, "Say how long it is, for example 6w.")]
    [InlineData("9999-12-01", "3m", "The term ends after the year 9999.")]
    public async Task What_is_no_term_is_refused_in_a_sentence(string start, string? period, string sentence) =>
        (await Should.ThrowAsync<Refusal>(() => RunAsync(start, period))).Message.ShouldBe(sentence);

    [Theory]
    [InlineData("2023-11-02 7d\n2023-11-02", "Line 2: write a day and a period, for example 2024-01-31 6w.")]
    [InlineData("2023-11-02 7d\nhallo 7d", "Line 2: 'hallo' is no day; write it as 2024-01-31.")]
    public async Task A_line_that_is_no_term_is_refused_with_its_number(string input, string sentence) =>
        (await Should.ThrowAsync<Refusal>(() => RunAsync(null, null, input))).Message.ShouldBe(sentence);

    private static async Task<string> RunAsync(string? start, string? period, string input = "", TermBasis basis = TermBasis.Law)
    {
        using var output = new StringWriter { NewLine = "\n" };
        await TermCommand.RunAsync(start, period, basis, new StringReader(input), output, CancellationToken.None);
        return output.ToString();
    }
}
