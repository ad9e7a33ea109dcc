using System.Text;

namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>Keeps what can be read of a text: no byte-order mark, no control characters, nothing that turns the direction of reading.</summary>
internal static class TextCleaning
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DecoderFallbackException">It is no text in UTF-8.</exception>
    public static void Clean(byte[] content, Stream output)
    {
        var text = Utf8.GetString(content).ReplaceLineEndings("\n");
        output.Write(Utf8.GetBytes(string.Concat(text.Where(IsKept))));
    }

    private static bool IsKept(char c) => c is '\n' or '\t' || (!char.IsControl(c) && c is not ('\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));
}
