using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Seals content that is too long to hold in memory, piece by piece, so that nothing but the whole of it in its order can
/// be opened. The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): AES-256-GCM under a key of the
/// content's own (HKDF over the data key and a random salt, which the first chunk carries), where nonce and associated
/// data hold the chunk's number and whether it is the last. So a chunk that was changed, moved, left out, repeated or
/// taken from elsewhere is refused, and so is an end that was cut off.
/// </summary>
public sealed class ChunkSealer : IDisposable
{
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(ChunkCipher.SaltBytes);
    private readonly ChunkCipher _cipher;
    private bool _isEnded;

    internal ChunkSealer(ContentKey key, byte[] boundTo) => _cipher = new ChunkCipher(key, _salt, boundTo);

    /// <summary>The next chunk, as it is stored. Content of no length is one chunk, the last.</summary>
    /// <exception cref="InvalidOperationException">The last chunk was sealed before.</exception>
    public byte[] Seal(ReadOnlySpan<byte> plain, bool isLast)
    {
        if (_isEnded)
        {
            throw new InvalidOperationException("Nothing follows the last chunk.");
        }

        var isFirst = _cipher.Number == 0;
        var salt = isFirst ? ChunkCipher.SaltBytes : 0;
        var chunk = new byte[salt + ChunkCipher.TagBytes + plain.Length];
        _salt.AsSpan(0, salt).CopyTo(chunk);
        _cipher.Encrypt(plain, chunk.AsSpan(salt), isLast);
        _isEnded = isLast;
        return chunk;
    }

    public void Dispose() => _cipher.Dispose();
}

/// <summary>Opens what <see cref="ChunkSealer"/> sealed, in the same order.</summary>
public sealed class ChunkOpener : IDisposable
{
    private readonly ContentKey _key;
    private readonly byte[] _boundTo;
    private ChunkCipher? _cipher;

    internal ChunkOpener(ContentKey key, byte[] boundTo) => (_key, _boundTo) = (key, boundTo);

    /// <param name="isLast">No chunk follows. Content is whole only when its last chunk was opened as the last.</param>
    /// <exception cref="CryptographicException">The chunk is not the one that stood here.</exception>
    public byte[] Open(ReadOnlySpan<byte> chunk, bool isLast)
    {
        if (_cipher is null)
        {
            if (chunk.Length < ChunkCipher.SaltBytes)
            {
                throw new CryptographicException("A chunk was cut off.");
            }

            _cipher = new ChunkCipher(_key, chunk[..ChunkCipher.SaltBytes], _boundTo);
            chunk = chunk[ChunkCipher.SaltBytes..];
        }

        if (chunk.Length < ChunkCipher.TagBytes)
        {
            throw new CryptographicException("A chunk was cut off.");
        }

        var plain = new byte[chunk.Length - ChunkCipher.TagBytes];
        _cipher.Decrypt(chunk, plain, isLast);
        return plain;
    }

    public void Dispose() => _cipher?.Dispose();
}

/// <summary>What sealing and opening have in common.</summary>
internal sealed class ChunkCipher : IDisposable
{
    public const int SaltBytes = 32;
    public const int TagBytes = 16;
    private const int NonceBytes = 12;
    private const int PositionBytes = sizeof(int) + 1;
    private readonly AesGcm _cipher;
    private readonly byte[] _associated;

    public ChunkCipher(ContentKey key, ReadOnlySpan<byte> salt, byte[] boundTo)
    {
        Span<byte> own = stackalloc byte[ContentKey.Size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, own, salt, boundTo);
        _cipher = new AesGcm(own, TagBytes);
        CryptographicOperations.ZeroMemory(own);
        _associated = [.. boundTo, .. new byte[PositionBytes]];
    }

    /// <summary>Of the next chunk, from 0.</summary>
    public int Number { get; private set; }

    /// <param name="chunk">Tag and ciphertext.</param>
    public void Encrypt(ReadOnlySpan<byte> plain, Span<byte> chunk, bool isLast)
    {
        Span<byte> nonce = stackalloc byte[NonceBytes];
        Position(nonce, isLast);
        _cipher.Encrypt(nonce, plain, chunk[TagBytes..], chunk[..TagBytes], _associated);
        Number = checked(Number + 1);
    }

    public void Decrypt(ReadOnlySpan<byte> chunk, Span<byte> plain, bool isLast)
    {
        Span<byte> nonce = stackalloc byte[NonceBytes];
        Position(nonce, isLast);
        _cipher.Decrypt(nonce, chunk[TagBytes..], chunk[..TagBytes], plain, _associated);
        Number = checked(Number + 1);
    }

    public void Dispose() => _cipher.Dispose();

    /// <summary>No two chunks share a nonce: the key is of this content alone, and the number of this chunk alone.</summary>
    private void Position(Span<byte> nonce, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt32BigEndian(nonce[^PositionBytes..], Number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        nonce[^PositionBytes..].CopyTo(_associated.AsSpan(_associated.Length - PositionBytes));
    }
}
