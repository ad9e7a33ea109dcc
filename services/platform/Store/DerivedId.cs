using System.Security.Cryptography;
using System.Text;

namespace Zichtlijn.Platform.Store;

/// <summary>An id that follows from what it stands for, so that whoever makes it again finds what was made before.</summary>
public static class DerivedId
{
    public static Guid Of(string text)
    {
        Span<byte> id = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        (id[6], id[8]) = ((byte)((id[6] & 0x0F) | 0x80), (byte)((id[8] & 0x3F) | 0x80)); // RFC 9562, version 8: made by our own rule
        return new Guid(id, bigEndian: true);
    }
}
