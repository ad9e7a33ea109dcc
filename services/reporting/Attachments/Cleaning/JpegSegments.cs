using System.Buffers.Binary;

namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>
/// Takes the metadata out of a JPEG that stands inside a PDF, without touching the picture (ITU-T T.81 annex B):
/// before, between and after its scans, and whatever follows its end.
/// </summary>
internal static class JpegSegments
{
    private const byte Marker = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Restart0 = 0xD0;
    private const byte Restart7 = 0xD7;
    private const byte Application0 = 0xE0; // JFIF
    private const byte Application14 = 0xEE; // Adobe: how the colours are to be read
    private const byte Application15 = 0xEF;
    private const byte Comment = 0xFE;

    /// <exception cref="InvalidDataException">It is no JPEG, or cut off within a segment.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg is not [Marker, StartOfImage, ..])
        {
            throw new InvalidDataException("No start of an image.");
        }

        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at + 1] != EndOfImage)
        {
            if (jpeg[at] != Marker)
            {
                throw new InvalidDataException("Something else where a segment should be.");
            }

            if (jpeg[at + 1] == Marker)
            {
                at++; // a marker may be filled up with more of these
                continue;
            }

            var end = EndOfSegment(jpeg, at);
            if (!IsMetadata(jpeg[at + 1]))
            {
                kept.Write(jpeg[at..end]);
            }

            at = end;
        }

        kept.Write([Marker, EndOfImage]);
        return kept.ToArray();
    }

    /// <summary>Where the next marker stands; what was scanned belongs to the segment that begins the scan.</summary>
    private static int EndOfSegment(ReadOnlySpan<byte> jpeg, int at)
    {
        var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        if (end > jpeg.Length)
        {
            throw new InvalidDataException("A segment was cut off.");
        }

        if (jpeg[at + 1] == StartOfScan)
        {
            while (end < jpeg.Length && !(jpeg[end] == Marker && end + 1 < jpeg.Length && EndsScan(jpeg[end + 1])))
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>In a scan a marker is a byte of the picture when 0 follows, and may count restarts.</summary>
    private static bool EndsScan(byte marker) => marker is not (0 or Marker or (>= Restart0 and <= Restart7));

    private static bool IsMetadata(byte marker) =>
        marker == Comment || (marker is > Application0 and <= Application15 && marker != Application14);
}
