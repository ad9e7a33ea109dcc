using System.Buffers.Binary;
using System.Text;

namespace Zichtlijn.Platform.Documents.Fonts;

/// <summary>What is needed of a font of TrueType: which glyph a character has, how wide it is and how it is drawn.</summary>
internal sealed class TrueTypeFont
{
    private static readonly Lazy<TrueTypeFont> RegularFont = new(() => Load("SourceSans3-Regular"));
    private static readonly Lazy<TrueTypeFont> BoldFont = new(() => Load("SourceSans3-Bold"));

    private static readonly Rune Missing = new(0x25A1);

    private readonly byte[] _file;
    private readonly Dictionary<string, Range> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<Rune, int> _glyphs = [];
    private readonly int _metrics;

    private TrueTypeFont(string name, byte[] file)
    {
        Name = name;
        _file = file;
        for (var entry = 12; entry < 12 + (16 * UInt16(file, 4)); entry += 16)
        {
            var start = Int32(file, entry + 8);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = start..(start + Int32(file, entry + 12));
        }

        UnitsPerEm = UInt16(Table("head"), 18);
        Ascent = Int16(Table("hhea"), 4);
        Descent = Int16(Table("hhea"), 6);
        CapHeight = Int16(Table("OS/2"), 88);
        Box = [.. Enumerable.Range(0, 4).Select(i => (int)Int16(Table("head"), 36 + (2 * i)))];
        _metrics = UInt16(Table("hhea"), 34);
        ReadCharacters();
    }

    public static TrueTypeFont Regular => RegularFont.Value;

    public static TrueTypeFont Bold => BoldFont.Value;

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public IReadOnlyList<int> Box { get; }

    public ReadOnlySpan<byte> Table(string tag) => _file.AsSpan(_tables[tag]);

    public bool Has(Rune character) => _glyphs.ContainsKey(character);

    /// <summary>An empty square when the font lacks it: something is seen to stand there.</summary>
    public int GlyphOf(Rune character) => _glyphs.TryGetValue(character, out var glyph) ? glyph : _glyphs[Missing];

    /// <summary>In units of the font.</summary>
    public int AdvanceOf(int glyph) => UInt16(Table("hmtx"), 4 * Math.Min(glyph, _metrics - 1));

    public int BearingOf(int glyph) => Int16(Table("hmtx"), glyph < _metrics ? (4 * glyph) + 2 : (4 * _metrics) + (2 * (glyph - _metrics)));

    public ReadOnlySpan<byte> OutlineOf(int glyph) => Table("glyf")[Offset(glyph)..Offset(glyph + 1)];

    private int Offset(int glyph) => Int16(Table("head"), 50) == 0 ? 2 * UInt16(Table("loca"), 2 * glyph) : Int32(Table("loca"), 4 * glyph);

    /// <summary>From the subtable with all of Unicode (format 12), which this font has.</summary>
    private void ReadCharacters()
    {
        var map = Table("cmap");
        for (var entry = 4; entry < 4 + (8 * UInt16(map, 2)); entry += 8)
        {
            var subtable = map[Int32(map, entry + 4)..];
            if (UInt16(subtable, 0) != 12)
            {
                continue;
            }

            for (var group = 16; group < 16 + (12 * Int32(subtable, 12)); group += 12)
            {
                var (first, last, glyph) = (Int32(subtable, group), Int32(subtable, group + 4), Int32(subtable, group + 8));
                for (var character = first; character <= last; character++)
                {
                    _glyphs[new Rune(character)] = glyph + character - first;
                }
            }
        }
    }

    private static TrueTypeFont Load(string name)
    {
        using var resource = typeof(TrueTypeFont).Assembly.GetManifestResourceStream($"{name}.ttf")!;
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return new(name, file);
    }

    private static ushort UInt16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static short Int16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    private static int Int32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data[at..]);
}
