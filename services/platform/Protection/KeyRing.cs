using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Zichtlijn.Platform.Protection;

/// <summary>
/// The keys that a request may use for one case: one for what is written now, and those of the content that it reads.
/// AES-256-GCM; case, purpose and key are authenticated with the content, so that no piece can pass for another.
/// </summary>
public sealed class KeyRing
{
    private const string Scheme = "aes-256-gcm.2";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly Guid _caseId;
    private readonly ContentKey _own;
    private readonly Dictionary<string, ContentKey> _known;

    /// <param name="own">Protects what is written.</param>
    /// <param name="known">Keys of content that was written before.</param>
    public KeyRing(Guid caseId, ContentKey own, params IEnumerable<ContentKey> known)
    {
        (_caseId, _own) = (caseId, own);
        _known = known.Append(own).DistinctBy(k => k.Id).ToDictionary(k => IdOf(k), StringComparer.Ordinal);
    }

    /// <param name="purpose">What the content is, for example <c>told</c>.</param>
    public ProtectedContent Protect<T>(string purpose, T content)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web);
        var value = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = value.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        var keyId = IdOf(_own);
        using var cipher = new AesGcm(_own.Bytes, TagBytes);
        cipher.Encrypt(nonce, plain, value.AsSpan(NonceBytes + TagBytes), value.AsSpan(NonceBytes, TagBytes), BoundTo(purpose, keyId));
        CryptographicOperations.ZeroMemory(plain);
        return new ProtectedContent(Scheme, keyId, value);
    }

    /// <summary>Whether the content can be read: its key was not destroyed.</summary>
    public bool CanReveal(ProtectedContent content) => _known.ContainsKey(content.KeyId);

    /// <exception cref="ContentDestroyedException">The content's key is not there any more.</exception>
    /// <exception cref="CryptographicException">The content was changed, or belongs elsewhere.</exception>
    public T Reveal<T>(string purpose, ProtectedContent content)
    {
        if (content.Scheme != Scheme || content.Value.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException($"Content of scheme '{content.Scheme}' cannot be read here.");
        }

        if (!_known.TryGetValue(content.KeyId, out var key))
        {
            throw new ContentDestroyedException();
        }

        var plain = new byte[content.Value.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key.Bytes, TagBytes);
        cipher.Decrypt(
            content.Value.AsSpan(0, NonceBytes),
            content.Value.AsSpan(NonceBytes + TagBytes),
            content.Value.AsSpan(NonceBytes, TagBytes),
            plain,
            BoundTo(purpose, content.KeyId));
        return JsonSerializer.Deserialize<T>(plain, JsonSerializerOptions.Web)!;
    }

    /// <summary>For content that is sealed piece by piece, under the same key as what is protected now.</summary>
    /// <param name="purpose">What the content is; with the id of what it belongs to, so that none passes for another.</param>
    public ChunkSealer SealChunks(string purpose) => new(_own, BoundTo(purpose, IdOf(_own)));

    /// <param name="keyId">Of what was protected with the same keys as the chunks.</param>
    /// <exception cref="ContentDestroyedException">The key is not there any more.</exception>
    public ChunkOpener OpenChunks(string purpose, string keyId) =>
        _known.TryGetValue(keyId, out var key) ? new ChunkOpener(key, BoundTo(purpose, keyId)) : throw new ContentDestroyedException();

    private static string IdOf(ContentKey key) => key.Id.ToString("n");

    private byte[] BoundTo(string purpose, string keyId) => Encoding.UTF8.GetBytes($"{_caseId:n}/{purpose}/{keyId}");
}
