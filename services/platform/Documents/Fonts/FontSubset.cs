using System.Buffers.Binary;
using System.Text;

namespace Zichtlijn.Platform.Documents.Fonts;

/// <summary>A font with only the glyphs that a document uses, under numbers of its own.</summary>
internal static class FontSubset
{
    private const int ArgumentsAreWords = 0x1;
    private const int HasScale = 0x8;
    private const int MoreComponents = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    /// <param name="glyphs">Numbers in the font; the place of each is its number in the subset.</param>
    public static byte[] Of(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var (outlines, offsets, all) = Outlines(font, [.. glyphs]);
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)all.Count);
        var maxp = font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)all.Count);
        return File(
        [
            ("cvt ", font.Table("cvt ").ToArray()), ("fpgm", font.Table("fpgm").ToArray()), ("glyf", outlines), ("head", head), ("hhea", hhea),
            ("hmtx", Metrics(font, all)), ("loca", [.. offsets.SelectMany(BigEndian)]), ("maxp", maxp), ("prep", font.Table("prep").ToArray()),
        ]);
    }

    private static (byte[] Outlines, List<int> Offsets, List<int> All) Outlines(TrueTypeFont font, List<int> all)
    {
        var outlines = new List<byte>();
        var offsets = new List<int> { 0 };
        // Components of composed glyphs join the list while it is walked.
        for (var i = 0; i < all.Count; i++)
        {
            var outline = font.OutlineOf(all[i]).ToArray();
            Renumber(outline, all);
            outlines.AddRange(outline);
            outlines.AddRange(new byte[-outlines.Count & 3]);
            offsets.Add(outlines.Count);
        }

        return ([.. outlines], offsets, all);
    }

    private static void Renumber(byte[] outline, List<int> all)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }

        int flags;
        var at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            var number = all.IndexOf(component);
            if (number < 0)
            {
                number = all.Count;
                all.Add(component);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)number);
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
    }

    private static byte[] Metrics(TrueTypeFont font, List<int> all)
    {
        var metrics = new byte[4 * all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.AdvanceOf(all[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), (short)font.BearingOf(all[i]));
        }

        return metrics;
    }

    /// <summary>A directory of tables, then the tables, each from a multiple of four.</summary>
    private static byte[] File(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var range = 1 << (int)Math.Log2(tables.Count);
        var file = new List<byte>([0, 1, 0, 0, 0, (byte)tables.Count, 0, (byte)(16 * range), 0, (byte)Math.Log2(range), 0, (byte)(16 * (tables.Count - range))]);
        var at = 12 + (16 * tables.Count);
        var head = 0;
        foreach (var (tag, data) in tables)
        {
            head = tag == "head" ? at : head;
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), .. BigEndian((int)Sum(data)), .. BigEndian(at), .. BigEndian(data.Length)]);
            at += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables)
        {
            file.AddRange(data);
            file.AddRange(new byte[-data.Length & 3]);
        }

        var whole = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(head + 8), 0xB1B0AFBA - Sum(whole));
        return whole;
    }

    private static uint Sum(byte[] data)
    {
        var sum = 0u;
        for (var at = 0; at < data.Length; at++)
        {
            sum += (uint)data[at] << (24 - (8 * (at & 3)));
        }

        return sum;
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
