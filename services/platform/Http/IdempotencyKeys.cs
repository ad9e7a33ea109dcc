using System.Security.Cryptography;
using System.Text;

namespace Zichtlijn.Platform.Http;

/// <summary>The header with which a sender can repeat a creating command safely.</summary>
public static class IdempotencyKeys
{
    private const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>Empty when none was sent.</summary>
    public static string Of(HttpRequest request) => request.Headers[Header].ToString();

    public static Validation IdempotencyKey(this Validation check, string key) =>
        check.Check(key.Length <= MaxLength && key.All(c => c is >= ' ' and <= '~'), Header, $"At most {MaxLength} plain characters.");

    /// <summary>The id of what somebody creates in something: the same for the same key, a new one without.</summary>
    /// <param name="within">The id of what it belongs to.</param>
    public static Guid NewId(Guid within, string account, string key, DateTimeOffset now)
    {
        if (key.Length == 0)
        {
            return Guid.CreateVersion7(now);
        }

        Span<byte> id = SHA256.HashData(Encoding.UTF8.GetBytes($"{within:n}/{account.Length}/{account}/{key}")).AsSpan(0, 16);
        (id[6], id[8]) = ((byte)((id[6] & 0x0F) | 0x80), (byte)((id[8] & 0x3F) | 0x80)); // RFC 9562, version 8: made by our own rule
        return new Guid(id, bigEndian: true);
    }
}
