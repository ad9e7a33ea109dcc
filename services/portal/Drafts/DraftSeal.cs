using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zichtlijn.Portal.Drafts;

/// <summary>Seals a draft so that only the browser that holds the key can have it opened (AES-256-GCM).</summary>
public static class DraftSeal
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Sealed texts come in steps of this size, so that their length does not tell how much was written.</summary>
    private const int Step = 1024;

    /// <summary>Nobody puts this JSON in a page; escaping every letter with an accent would only make it longer.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Seal(ReportDraft draft, Guid draftId, byte[] key)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(draft, Json);
        var plain = new byte[(json.Length / Step * Step) + Step];
        json.CopyTo(plain, 0);
        plain.AsSpan(json.Length).Fill((byte)' ');

        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes), draftId.ToByteArray());
        return sealedBytes;
    }

    /// <summary>The draft; null when the bytes were changed, belong to another draft, or the key is another.</summary>
    public static ReportDraft? Open(byte[] sealedBytes, Guid draftId, byte[] key)
    {
        if (sealedBytes.Length < NonceBytes + TagBytes || key.Length != KeyBytes)
        {
            return null;
        }

        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(
                sealedBytes.AsSpan(0, NonceBytes), sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes),
                plain, draftId.ToByteArray());
            return JsonSerializer.Deserialize<ReportDraft>(plain);
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
