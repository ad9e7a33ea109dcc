using System.Globalization;
using System.Text;
using Zichtlijn.Platform.Documents.Files;

namespace Zichtlijn.Platform.Documents.Fonts;

/// <summary>A font as one document uses it: characters get a number when they are first drawn.</summary>
/// <param name="resource">What content calls it.</param>
internal sealed class UsedFont(TrueTypeFont font, string resource)
{
    private readonly List<Rune> _characters = [];
    private readonly Dictionary<Rune, int> _numbers = [];

    public string Resource => resource;

    /// <summary>In points.</summary>
    public double WidthOf(string text, double size) => text.EnumerateRunes().Sum(r => font.AdvanceOf(font.GlyphOf(r))) * size / font.UnitsPerEm;

    /// <summary>The text in the numbers of this font, as content holds it.</summary>
    public string Encode(string text)
    {
        var encoded = new StringBuilder("<");
        foreach (var character in text.EnumerateRunes())
        {
            if (!_numbers.TryGetValue(character, out var number))
            {
                _characters.Add(character);
                _numbers[character] = number = _characters.Count;
            }

            encoded.Append(CultureInfo.InvariantCulture, $"{number:X4}");
        }

        return encoded.Append('>').ToString();
    }

    /// <summary>The objects of the font.</summary>
    /// <returns>The number of the font's own.</returns>
    public int Write(PdfObjects objects)
    {
        var glyphs = _characters.Select(font.GlyphOf).Prepend(0).ToArray();
        var subset = FontSubset.Of(font, glyphs);
        var name = $"{Tag()}+{font.Name}";
        var file = objects.AddStream(subset, $"/Length1 {subset.Length}");
        var descriptor = objects.Add(
            $"<</Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox {PdfSyntax.Array(font.Box.Select(b => PdfSyntax.Number(Scaled(b))))} /ItalicAngle 0 " +
            $"/Ascent {PdfSyntax.Number(Scaled(font.Ascent))} /Descent {PdfSyntax.Number(Scaled(font.Descent))} /CapHeight {PdfSyntax.Number(Scaled(font.CapHeight))} " +
            $"/StemV {(ReferenceEquals(font, TrueTypeFont.Bold) ? 140 : 84)} /FontFile2 {PdfSyntax.Reference(file)}>>");
        var widths = PdfSyntax.Array(glyphs.Select(g => PdfSyntax.Number(Scaled(font.AdvanceOf(g)))));
        var descendant = objects.Add(
            $"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> " +
            $"/FontDescriptor {PdfSyntax.Reference(descriptor)} /W [0 {widths}] /CIDToGIDMap /Identity>>");
        var characters = objects.AddStream(Encoding.ASCII.GetBytes(Characters()));
        return objects.Add(
            $"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{PdfSyntax.Reference(descendant)}] /ToUnicode {PdfSyntax.Reference(characters)}>>");
    }

    /// <summary>Says which part of the font this is: six letters, of the number of characters.</summary>
    private string Tag() => $"ZL{string.Create(CultureInfo.InvariantCulture, $"{_characters.Count:D4}").Aggregate("", (tag, digit) => tag + (char)('A' + digit - '0'))}";

    private double Scaled(int units) => units * 1000.0 / font.UnitsPerEm;

    /// <summary>
    /// The characters behind the numbers, also those that the font lacks: whoever copies the text or has it read aloud gets
    /// what was written.
    /// </summary>
    private string Characters()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var part in _characters.Select((c, i) => $"<{(i + 1).ToString("X4", CultureInfo.InvariantCulture)}> <{Utf16(c)}>\n").Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n").AppendJoin("", part).Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Utf16(Rune character) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()));
}
