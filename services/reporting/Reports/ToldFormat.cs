using System.Formats.Cbor;
using JasperFx.Events;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Reports;

/// <summary>
/// How <see cref="ReportTold"/> is stored: as CBOR (RFC 8949), an array of content and reporter, each an array of scheme,
/// key and value or null. Ciphertext in JSON would be a third larger and be read by the database as text; this is
/// the largest event of all and the database's work on it is what limits how fast reports are accepted.
/// Storage format: the order stays; what comes later is added behind.
/// </summary>
internal sealed class ToldFormat : IEventBinarySerializer
{
    public byte[] Serialize(Type type, object data)
    {
        var told = (ReportTold)data;
        var writer = new CborWriter();
        writer.WriteStartArray(2);
        Write(writer, told.Content);
        Write(writer, told.Reporter);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <exception cref="CborContentException">The bytes are not what was written.</exception>
    public object Deserialize(Type type, byte[] data)
    {
        var reader = new CborReader(data);
        reader.ReadStartArray();
        var content = Read(reader) ?? throw new CborContentException("A report without what was told.");
        var reporter = Read(reader);
        reader.ReadEndArray();
        return new ReportTold(content, reporter);
    }

    private static void Write(CborWriter writer, ProtectedContent? content)
    {
        if (content is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartArray(3);
        writer.WriteTextString(content.Scheme);
        writer.WriteTextString(content.KeyId);
        writer.WriteByteString(content.Value);
        writer.WriteEndArray();
    }

    private static ProtectedContent? Read(CborReader reader)
    {
        if (reader.PeekState() == CborReaderState.Null)
        {
            reader.ReadNull();
            return null;
        }

        reader.ReadStartArray();
        var content = new ProtectedContent(reader.ReadTextString(), reader.ReadTextString(), reader.ReadByteString());
        reader.ReadEndArray();
        return content;
    }
}
