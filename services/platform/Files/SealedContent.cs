using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Files;

/// <summary>Writes content to a <see cref="ChunkStore"/> as it comes and reads it back, one chunk in memory at a time.</summary>
public sealed class SealedContent(ChunkStore files)
{
    /// <summary>In the clear. Format: what is stored has it.</summary>
    private const int ChunkBytes = 256 * 1024;

    /// <param name="most">Content that is longer is refused by <see cref="ContentTooLongException"/>.</param>
    /// <param name="accept">Sees the first bytes, and whether they are all; false ends it with nothing written.</param>
    /// <exception cref="FileRemovedException">The file was removed meanwhile.</exception>
    public async Task<WrittenFile?> WriteAsync(
        Guid fileId, ChunkSealer sealer, Stream content, long most, Func<ReadOnlyMemory<byte>, bool, bool> accept, CancellationToken cancellationToken)
    {
        var (current, next) = (ArrayPool<byte>.Shared.Rent(ChunkBytes), ArrayPool<byte>.Shared.Rent(ChunkBytes));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sealedHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var (size, number) = (0L, 0);
            var length = await FillAsync(content, current, cancellationToken);
            for (var isLast = false; !isLast; number++)
            {
                // A chunk is the last only when nothing follows, so the next one is read before it is sealed.
                var following = length < ChunkBytes ? 0 : await FillAsync(content, next, cancellationToken);
                isLast = following == 0;
                size += length;
                if (size > most)
                {
                    throw new ContentTooLongException();
                }

                if (number == 0 && !accept(current.AsMemory(0, length), isLast))
                {
                    return null;
                }

                hash.AppendData(current, 0, length);
                var chunk = sealer.Seal(current.AsSpan(0, length), isLast);
                sealedHash.AppendData(chunk);
                if (!await files.AppendAsync(fileId, number, chunk, cancellationToken))
                {
                    throw new FileRemovedException();
                }

                (current, next, length) = (next, current, following);
            }

            return new WrittenFile(size, number, Convert.ToHexStringLower(hash.GetHashAndReset()), Convert.ToHexStringLower(sealedHash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(current, clearArray: true);
            ArrayPool<byte>.Shared.Return(next, clearArray: true);
        }
    }

    /// <summary>The pieces of a file. Each is asked for apart: whoever fetches slowly holds no connection to the database.</summary>
    /// <param name="chunks">How many there are.</param>
    /// <exception cref="CryptographicException">Something is missing, or is not what was written.</exception>
    public async IAsyncEnumerable<byte[]> ReadAsync(
        Guid fileId, int chunks, ChunkOpener opener, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var own = opener;
        for (var number = 0; number < chunks; number++)
        {
            var chunk = await files.ReadAsync(fileId, number, cancellationToken) ?? throw new CryptographicException("A chunk is missing.");
            yield return own.Open(chunk, isLast: number == chunks - 1);
        }
    }

    private static async Task<int> FillAsync(Stream content, byte[] buffer, CancellationToken cancellationToken) =>
        await content.ReadAtLeastAsync(buffer.AsMemory(0, ChunkBytes), ChunkBytes, throwOnEndOfStream: false, cancellationToken);
}

/// <param name="Size">In bytes, in the clear.</param>
/// <param name="Sha256">Of what was written, in the clear; lower-case hexadecimal.</param>
/// <param name="SealedSha256">Of the chunks as they lie there: shows without any key whether one was changed.</param>
public sealed record WrittenFile(long Size, int Chunks, string Sha256, string SealedSha256);

public sealed class ContentTooLongException() : Exception("The content is longer than it may be.");
