using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Zichtlijn.Platform.Destruction;

/// <summary>One line of a destruction ledger.</summary>
/// <param name="Number">Counted from 1 without gaps.</param>
/// <param name="Subject">What was destroyed.</param>
/// <param name="Keys">Ids of the keys that are destroyed with it.</param>
/// <param name="At">When its destruction was decided.</param>
/// <param name="Certificate">The certificate itself, once there is one; null in the lines before.</param>
/// <param name="Previous">Hash of the line before; empty for the first.</param>
public sealed record LedgerLine(
    int Number, Guid Subject, Guid CertificateId, IReadOnlyList<Guid> Keys, DateTimeOffset At, string? Certificate, string Previous)
{
    /// <summary>SHA-256 over everything in the line, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { }, Format)));

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };

    /// <summary>The hash, a blank, and the line as JSON.</summary>
    public string Write() => $"{Hash} {Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(this, Format))}";

    /// <exception cref="InvalidDataException">This is not what was written, or not after that line.</exception>
    public static LedgerLine Read(string text, LedgerLine? before)
    {
        try
        {
            var line = JsonSerializer.Deserialize<LedgerLine>(text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..], Format);
            if (line is not null && line.Write() == text && line.Number == (before?.Number ?? 0) + 1 && line.Previous == (before?.Hash ?? ""))
            {
                return line;
            }
        }
        catch (JsonException)
        {
            // Told below, without the text.
        }

        throw new InvalidDataException($"The destruction ledger does not hold: line {(before?.Number ?? 0) + 1} was changed, removed or put in.");
    }
}
