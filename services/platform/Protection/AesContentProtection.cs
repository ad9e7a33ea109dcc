using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Protection;

/// <summary>AES-256-GCM with one key per service; case and purpose are authenticated with the content.</summary>
internal sealed class AesContentProtection(KeyFolder keys, string keyId) : IContentProtection
{
    private const string Scheme = "aes-256-gcm.1";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key = keys.Read(keyId);

    public ProtectedContent Protect<T>(Guid caseId, string purpose, T content)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web);
        var value = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = value.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = NewCipher();
        cipher.Encrypt(
            nonce, plain, value.AsSpan(NonceBytes + TagBytes), value.AsSpan(NonceBytes, TagBytes), BoundTo(caseId, purpose));
        CryptographicOperations.ZeroMemory(plain);
        return new ProtectedContent(Scheme, keyId, value);
    }

    public T Reveal<T>(Guid caseId, string purpose, ProtectedContent content)
    {
        if (content.Scheme != Scheme || content.KeyId != keyId || content.Value.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException($"Content of scheme '{content.Scheme}' and key '{content.KeyId}' cannot be read here.");
        }

        var plain = new byte[content.Value.Length - NonceBytes - TagBytes];
        using var cipher = NewCipher();
        cipher.Decrypt(
            content.Value.AsSpan(0, NonceBytes),
            content.Value.AsSpan(NonceBytes + TagBytes),
            content.Value.AsSpan(NonceBytes, TagBytes),
            plain,
            BoundTo(caseId, purpose));
        return JsonSerializer.Deserialize<T>(plain, JsonSerializerOptions.Web)!;
    }

    /// <summary>A cipher holds native state that two threads may not share; making one costs about a microsecond.</summary>
    private AesGcm NewCipher() => new(_key, TagBytes);

    private static byte[] BoundTo(Guid caseId, string purpose) => Encoding.UTF8.GetBytes($"{caseId:n}/{purpose}");
}
