using Google.Protobuf;

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>The few fields of an OTLP span that the tests look at (opentelemetry-proto, trace/v1/trace.proto).</summary>
public sealed record ReceivedSpan(string Service, string TraceId, string Name)
{
    public static IEnumerable<ReceivedSpan> ReadAll(byte[] request) =>
        Fields(request, 1).SelectMany(resourceSpans =>
        {
            var service = Fields(resourceSpans, 1).SelectMany(resource => Fields(resource, 1))
                .Where(attribute => Text(attribute, 1) == "service.name")
                .Select(attribute => Text(Fields(attribute, 2).Single(), 1)).First();
            return Fields(resourceSpans, 2).SelectMany(scope => Fields(scope, 2))
                .Select(span => new ReceivedSpan(service, Convert.ToHexStringLower(Fields(span, 1).Single()), Text(span, 5)));
        });

    private static string Text(byte[] message, int field) => System.Text.Encoding.UTF8.GetString(Fields(message, field).FirstOrDefault() ?? []);

    /// <summary>The length-delimited fields of a message that have this number.</summary>
    private static List<byte[]> Fields(byte[] message, int field)
    {
        var found = new List<byte[]>();
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == field && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                found.Add(input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }

        return found;
    }
}
