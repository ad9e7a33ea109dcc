using System.Globalization;
using System.Text;

namespace Zichtlijn.Platform.Masking;

/// <summary>
/// A text as it is looked through for names: without marks on letters, with one hyphen and one apostrophe, and without what cannot be seen.
/// People write "Yildiz" for "Yıldız". It knows where each of its letters stands in the text as it was written.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _places;

    private FoldedText(string letters, int[] places) => (Letters, _places) = (letters, places);

    public string Letters { get; }

    public static FoldedText Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                letters.Append(rune.Value == '`' ? '\'' : (char)rune.Value);
            }
            else
            {
                Fold(rune, letters);
            }

            while (places.Count < letters.Length)
            {
                places.Add(place);
            }

            place += rune.Utf16SequenceLength;
        }

        places.Add(text.Length);
        return new(letters.ToString(), [.. places]);
    }

    /// <summary>The part of the written text that these letters were, in whole characters and with the marks on them.</summary>
    public (int From, int To) Written(int letter, int length)
    {
        var end = letter + length;
        while (end < Letters.Length && _places[end] == _places[end - 1])
        {
            end++;
        }

        return (_places[letter], _places[end]);
    }

    private static void Fold(Rune rune, StringBuilder letters)
    {
        switch (rune.Value)
        {
            case '’' or '‘' or 'ʼ' or '′' or '´' or '＇':
                letters.Append('\'');
                return;
            case 'ı':
                letters.Append('i');
                return;
            case 'ø' or 'Ø':
                letters.Append(rune.Value == 'ø' ? 'o' : 'O');
                return;
            case 'ł' or 'Ł':
                letters.Append(rune.Value == 'ł' ? 'l' : 'L');
                return;
            case 'đ' or 'Đ':
                letters.Append(rune.Value == 'đ' ? 'd' : 'D');
                return;
            case 'ß':
                letters.Append("ss");
                return;
            case 'æ' or 'Æ':
                letters.Append(rune.Value == 'æ' ? "ae" : "Ae");
                return;
            case '\u2212':
                letters.Append('-');
                return;
            case '\uFFFE' or '\uFFFF': // no characters, and nothing decomposes them
                return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(part))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DashPunctuation:
                    letters.Append('-');
                    break;
                default:
                    letters.Append(part);
                    break;
            }
        }
    }
}
