using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zichtlijn.Platform.Documents.Files;

/// <summary>
/// The objects of a file of PDF in the order of their numbers. Nothing is compressed: what a compressor makes differs by its
/// version, and the same document gives the same bytes for as long as it is kept.
/// </summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A number for an object that others name before it is known.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public void Set(int number, string content) => _objects[number - 1] = Encoding.ASCII.GetBytes(content);

    public int Add(string content)
    {
        var number = Reserve();
        Set(number, content);
        return number;
    }

    /// <param name="entries">Of the stream's dictionary, beside its length.</param>
    public int AddStream(ReadOnlySpan<byte> data, string entries = "")
    {
        var number = Reserve();
        _objects[number - 1] = [.. Encoding.ASCII.GetBytes($"<<{entries} /Length {data.Length}>>\nstream\n"), .. data, .. "\nendstream"u8];
        return number;
    }

    /// <summary>The file. Its id is a hash of what it holds.</summary>
    public byte[] ToFile(int catalog, int information)
    {
        using var file = new MemoryStream();
        // Bytes above 127 say that this is no text.
        file.Write("%PDF-1.7\n%"u8);
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var positions = new List<long>();
        foreach (var (content, index) in _objects.Select((o, i) => (o, i)))
        {
            positions.Add(file.Position);
            Write(file, $"{index + 1} 0 obj\n");
            file.Write(content);
            Write(file, "\nendobj\n");
        }

        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length))[..16]);
        var start = file.Position;
        Write(file, $"xref\n0 {positions.Count + 1}\n0000000000 65535 f \n");
        positions.ForEach(p => Write(file, $"{p.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n"));
        Write(file, $"trailer\n<</Size {positions.Count + 1} /Root {catalog} 0 R /Info {information} 0 R /ID [<{id}> <{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
