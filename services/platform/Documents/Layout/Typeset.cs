using System.Globalization;
using System.Text;
using Zichtlijn.Platform.Documents.Fonts;

namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>The two fonts of a document, and what can be read of a text in them.</summary>
internal sealed class Typeset
{
    public UsedFont Regular { get; } = new(TrueTypeFont.Regular, "F1");

    public UsedFont Bold { get; } = new(TrueTypeFont.Bold, "F2");

    public UsedFont Of(TextStyle style) => style.IsBold ? Bold : Regular;

    public double WidthOf(string text, TextStyle style) => Of(style).WidthOf(text, style.Size);

    /// <summary>
    /// The text without what cannot be seen: what directs other characters is left out, what separates becomes a space or a
    /// line end, letters and their accents become one, and halves of characters become a replacement.
    /// </summary>
    public static string Legible(string text)
    {
        var legible = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            legible.Append(Rune.GetUnicodeCategory(character) switch
            {
                _ when character.Value == '\n' => "\n",
                UnicodeCategory.Format => "",
                UnicodeCategory.Control => " ",
                UnicodeCategory.SpaceSeparator when !TrueTypeFont.Regular.Has(character) => " ",
                _ when (character.Value & 0xFFFE) == 0xFFFE => "\uFFFD",
                _ => character.ToString(),
            });
        }

        return legible.ToString().Normalize();
    }
}
