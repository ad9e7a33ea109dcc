using System.Text;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Reporting.Attachments;

/// <summary>What a file is: by its first bytes, never by its name or by what its sender says. Codes of the reference data.</summary>
internal static class FileTypes
{
    public const string Jpeg = "jpeg";
    public const string Png = "png";
    public const string WebP = "webp";
    public const string Gif = "gif";
    public const string Heic = "heic";
    public const string Pdf = "pdf";
    public const string Text = "text";

    /// <summary>Brands of HEIF files that hold HEVC images (ISO/IEC 23008-12).</summary>
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "mif1", "msf1"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="start">The first bytes, as many as there are up to a chunk.</param>
    /// <param name="isAll">They are the whole file.</param>
    /// <returns>A code that the reference data allow; null otherwise.</returns>
    public static string? Detect(ReadOnlySpan<byte> start, bool isAll)
    {
        var type = start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when IsHeic(start) => Heic,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
            _ when IsText(start, isAll) => Text,
            _ => null,
        };
        return type is not null && ReferenceDataSet.Current.AttachmentTypes.Contains(type) ? type : null;
    }

    /// <summary>What the clean copy of a file is.</summary>
    public static string CleanTypeOf(string type) => type switch
    {
        Gif => Png,
        Heic => Jpeg,
        _ => type,
    };

    public static string ExtensionOf(string type) => type switch
    {
        Jpeg => ".jpg",
        Text => ".txt",
        _ => "." + type,
    };

    private static bool IsHeic(ReadOnlySpan<byte> start) =>
        start.Length >= 12 && HeicBrands.Contains(Encoding.Latin1.GetString(start[8..12]), StringComparer.Ordinal);

    /// <summary>UTF-8 without the control characters that no text has.</summary>
    private static bool IsText(ReadOnlySpan<byte> start, bool isAll)
    {
        foreach (var b in start)
        {
            if (b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
            {
                return false;
            }
        }

        try
        {
            // A character may be cut in two by the end of the first chunk: the decoder waits for the rest then.
            StrictUtf8.GetDecoder().GetCharCount(start, flush: isAll);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
