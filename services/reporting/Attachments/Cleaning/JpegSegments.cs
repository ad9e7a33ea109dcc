using System.Buffers.Binary;

namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>Takes the metadata out of a JPEG that stands inside a PDF, without touching the picture (ITU-T T.81 annex B).</summary>
internal static class JpegSegments
{
    private const byte Marker = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte StartOfScan = 0xDA;
    private const byte Application0 = 0xE0; // JFIF
    private const byte Application14 = 0xEE; // Adobe: how the colours are to be read
    private const byte Application15 = 0xEF;
    private const byte Comment = 0xFE;

    /// <exception cref="InvalidDataException">It is no JPEG.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg is not [Marker, StartOfImage, ..])
        {
            throw new InvalidDataException("No start of an image.");
        }

        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == Marker && jpeg[at + 1] != StartOfScan)
        {
            if (jpeg[at + 1] == Marker)
            {
                at++; // a marker may be filled up with more of these
                continue;
            }

            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (end > jpeg.Length)
            {
                throw new InvalidDataException("A segment was cut off.");
            }

            if (!IsMetadata(jpeg[at + 1]))
            {
                kept.Write(jpeg[at..end]);
            }

            at = end;
        }

        kept.Write(jpeg[at..]);
        return kept.ToArray();
    }

    private static bool IsMetadata(byte marker) =>
        marker == Comment || (marker is > Application0 and <= Application15 && marker != Application14);
}
