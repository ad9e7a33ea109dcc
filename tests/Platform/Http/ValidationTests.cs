using CsCheck;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.Tests.Http;

public class ValidationTests
{
    private enum Colour
    {
        Red,
        DarkBlue,
    }

    [Fact]
    public void Every_error_is_kept_by_field()
    {
        var check = new Validation().Check(holds: false, "a", "one").Check(holds: true, "b", "two").Check(holds: false, "a", "three");

        check.Failed.ShouldBeTrue();
        check.Errors.Keys.ShouldBe(["a"]);
        check.Errors["a"].ShouldBe(["one", "three"]);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(null, 1, "This is needed.")]
    [InlineData("", 1, "This is needed.")]
    [InlineData("  \t\r\n", 1, "This is needed.")]
    [InlineData("ab", 3, "At least 3 characters are needed.")]
    [InlineData(" ab ", 2)]
    [InlineData("abcdef", 1, "At most 5 characters fit here.")]
    [InlineData("a\0b", 1, "The text holds characters that cannot be stored.")]
    [InlineData("a\u0085b", 1, "The text holds characters that cannot be stored.")]
    [InlineData("a\uD83D\uDE00b", 1)]
    [InlineData("", 2, "At least 2 characters are needed.")]
    [InlineData("abcdef\0", 1, "At most 5 characters fit here.", "The text holds characters that cannot be stored.")]
    public void A_text_is_long_enough_short_enough_and_can_be_stored(string? text, int min, params string[] errors) =>
        (new Validation().Text(text, "text", min, max: 5).Errors.TryGetValue("text", out var told) ? told : []).ShouldBe(errors);

    [Fact]
    public void Half_an_emoji_cannot_be_stored()
    {
        string[] halves = ["a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"];

        halves.ShouldAllBe(text => new Validation().Text(text, "text", 1, 5).Failed);
    }

    [Fact]
    public void What_passes_can_be_written_as_UTF8_and_read_back() =>
        Gen.Char.Array[0, 40].Select(c => new string(c)).Sample(text =>
        {
            var strict = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return new Validation().Text(text, "text", 0, 100).Failed || strict.GetString(strict.GetBytes(text)) == text;
        });

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("red", Colour.Red)]
    [InlineData("darkBlue", Colour.DarkBlue)]
    [InlineData("DARKBLUE", Colour.DarkBlue)]
    public void A_choice_is_read_in_any_case(string? value, object? expected)
    {
        var check = new Validation();

        check.Choice<Colour>(value, "colour").ShouldBe((Colour?)expected);
        check.Failed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("+1")]
    [InlineData("green")]
    [InlineData("red,darkBlue")]
    [InlineData(" red")]
    [InlineData("red ")]
    public void What_is_no_choice_is_refused(string value)
    {
        var check = new Validation();

        check.Choice<Colour>(value, "colour").ShouldBeNull();
        check.Errors["colour"].ShouldBe(["Choose one of red, darkBlue."]);
    }
}
