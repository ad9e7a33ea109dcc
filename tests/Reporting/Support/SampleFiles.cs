using System.Text;
using ImageMagick;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>Files with something hidden in them: wherever it can hide, the word <see cref="Marker"/>.</summary>
internal static class SampleFiles
{
    public const string Marker = "kwikzilverig";

    /// <summary>A photo as a phone makes it: lying on its side, with place, device and a comment.</summary>
    public static byte[] Jpeg()
    {
        using var image = Picture(60, 40);
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Make, Marker);
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(52), new Rational(22), new Rational(12)]);
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.ImageDescription, Marker);
        exif.SetValue(ExifTag.Orientation, (ushort)6);
        image.SetProfile(exif);
        image.Orientation = Orientation.RightTop;
        var iptc = new IptcProfile();
        iptc.SetValue(IptcTag.Caption, Marker);
        image.SetProfile(iptc);
        image.SetProfile(new ImageProfile("xmp", Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{Marker}</x:xmpmeta>")));
        image.Comment = Marker;
        return image.ToByteArray(MagickFormat.Jpeg);
    }

    public static byte[] Png()
    {
        using var image = Picture(60, 40);
        image.SetAttribute("Author", Marker);
        image.Comment = Marker;
        return image.ToByteArray(MagickFormat.Png);
    }

    public static byte[] WebP()
    {
        using var image = Picture(60, 40);
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Artist, Marker);
        image.SetProfile(exif);
        return image.ToByteArray(MagickFormat.WebP);
    }

    /// <summary>Two pictures after each other.</summary>
    public static byte[] Gif()
    {
        using var frames = new MagickImageCollection([Picture(20, 20), Picture(20, 20)]);
        frames[0].Comment = Marker;
        return frames.ToByteArray(MagickFormat.Gif);
    }

    /// <summary>A photo as Apple's phones make it: a teal plane of 64 by 48 with the marker as its maker, by heif-enc.</summary>
    public static byte[] Heic() => Convert.FromBase64String("""
        AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAeFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAA
        AExpbG9jAQAAAERAAAMAAQAAAAAAAAIFAAEAAAAAAAAAGQACAAEAAAAAAAAAAQAAAAAAAAAIAAMAAAAAAAACHgABAAAAAAAAAC8AAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABo
        dmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAANVpcHJwAAAAs2lwY28AAABzaHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8D
        cAAAAwCQAAADAAADAB66AkAhAAEAJ0IBAQNwAAADAJAAAAMAAAMAHqAggQWW6uSmubAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAA
        AABAAAAAMAAAABBwaXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAAChpcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAADmNkc2MAAwABAAIAAABQbWRhdAAAABUoAa8L
        YPXlg6//8GtW4vI/iYU/1DgAAAAASUkqAAgAAAABAA8BAgANAAAAHgAAAAAAAAAAAAAAa3dpa3ppbHZlcmlnAA==
        """.ReplaceLineEndings(""));

    public static byte[] Text(string text = "Een briefje.") => Encoding.UTF8.GetBytes(text);

    /// <summary>A small file that would be a picture of 30,000 by 20,000 pixels: 2.4 GB in memory.</summary>
    public static byte[] Bomb()
    {
        using var image = new MagickImage(MagickColors.White, 6_000, 100) { ColorType = ColorType.Bilevel };
        var png = image.ToByteArray(MagickFormat.Png);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 30_000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 20_000);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>A PDF with an author, XMP, scripts, an attached file, a link, a note and a photo that says where it was taken.</summary>
    public static byte[] Pdf() => PdfWith(Jpeg(), "/DCTDecode");

    /// <summary>The same with its photo packed once more.</summary>
    public static byte[] PdfWithPackedPhoto()
    {
        using var packed = new MemoryStream();
        using (var packing = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
        {
            packing.Write(Jpeg());
        }

        return PdfWith(packed.ToArray(), "[/FlateDecode /DCTDecode] /DecodeParms [null null]");
    }

    /// <summary>The same with a photo that comes in several scans, and says where it was taken between them and after its end.</summary>
    public static byte[] PdfWithPhotoInScans()
    {
        using var image = Picture(60, 40);
        image.Settings.Interlace = Interlace.Jpeg;
        var jpeg = image.ToByteArray(MagickFormat.Jpeg);
        var lastScan = jpeg.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xDA]);
        byte[] hidden = [0xFF, 0xE1, 0, (byte)(8 + Marker.Length), .. Encoding.ASCII.GetBytes("Exif\0\0" + Marker)];
        return PdfWith([.. jpeg[..lastScan], .. hidden, .. jpeg[lastScan..], .. hidden], "/DCTDecode");
    }

    private static byte[] PdfWith(byte[] photo, string filter) => Pdf(
        $"<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R /OpenAction << /S /JavaScript /JS (app.alert\\('{Marker}'\\)) >> "
            + $"/AA << /WC << /S /Launch /F ({Marker}) >> >> /Names << /JavaScript << /Names [({Marker}) 6 0 R] >> /EmbeddedFiles << /Names [({Marker}) 7 0 R] >> >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /JS 9 0 R >> >> "
            + $"/AA << /O << /S /JavaScript /JS ({Marker}) >> >> /Annots [10 0 R 11 0 R 12 0 R] /PieceInfo << /X << /Private ({Marker}) >> >> /Metadata 5 0 R >>",
        Stream("", "q 100 0 0 100 20 20 cm /JS Do Q"),
        Stream("/Type /Metadata /Subtype /XML", $"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{Marker}</x:xmpmeta>"),
        $"<< /S /JavaScript /JS (app.alert\\('{Marker}'\\)) >>",
        $"<< /Type /Filespec /F ({Marker}.exe) /EF << /F 8 0 R >> >>",
        Stream("/Type /EmbeddedFile", Marker),
        Stream($"/Type /XObject /Subtype /Image /Width 60 /Height 40 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter {filter} /Metadata 5 0 R", Encoding.Latin1.GetString(photo)),
        $"<< /Type /Annot /Subtype /Link /Rect [0 0 50 50] /A << /S /URI /URI (https://{Marker}.example) >> >>",
        $"<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /T ({Marker}) /Contents ({Marker}) >>",
        $"<< /Type /Annot /Subtype /Square /Rect [60 60 90 90] /T ({Marker}) /M (D:20231101) /A << /S /Launch /F ({Marker}) >> /C [1 0 0] >>");

    /// <param name="objects">The first is the catalog.</param>
    private static byte[] Pdf(params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (index, text) in objects.Append($"<< /Author ({Marker}) /Title ({Marker}) /Producer ({Marker}) >>").Index())
        {
            places.Add(pdf.Length);
            pdf.Append($"{index + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append($"{p:0000000000} 00000 n \n"));
        pdf.Append($"trailer << /Size {places.Count + 1} /Root 1 0 R /Info {places.Count} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Stream(string entries, string content) => $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";

    /// <summary>As PNG has it (ISO/IEC 15948 annex D).</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static MagickImage Picture(uint width, uint height)
    {
        var image = new MagickImage(MagickColors.Teal, width, height);
        using var corner = new MagickImage(MagickColors.Orange, width / 4, height / 4);
        image.Composite(corner, 0, 0, CompositeOperator.Over);
        return image;
    }
}
