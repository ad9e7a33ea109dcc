using System.Globalization;
using System.Security.Cryptography;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Wrapping keys as files of the key folder, <c>reporting-wrapping-1.key</c> and on; the highest number is the one
/// in use. AES-256-GCM, bound to the data key's id.
/// </summary>
/// <param name="service">Whose keys they are.</param>
public sealed class FileKeyWrapping(KeyFolder folder, string service) : IKeyWrapping
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly string _prefix = service + "-wrapping-";

    /// <summary>Makes the next wrapping key, which is the one in use from now on.</summary>
    /// <returns>Its name.</returns>
    public string MakeNext()
    {
        var next = NameOf(Latest() + 1);
        folder.Read(next);
        return next;
    }

    public Task<string> CurrentAsync(CancellationToken cancellationToken) => Task.FromResult(NameOf(Math.Max(Latest(), 1)));

    public async Task<IReadOnlyList<WrappedKey>> WrapAsync(IReadOnlyList<ContentKey> keys, CancellationToken cancellationToken)
    {
        var name = await CurrentAsync(cancellationToken);
        using var cipher = new AesGcm(folder.Read(name), TagBytes);
        return [.. keys.Select(key => new WrappedKey(key.Id, Wrap(cipher, key), name))];
    }

    public Task<IReadOnlyList<ContentKey>> UnwrapAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ContentKey>>([.. keys.GroupBy(k => k.WrappingKey, StringComparer.Ordinal).SelectMany(group =>
        {
            if (!group.Key.StartsWith(_prefix, StringComparison.Ordinal))
            {
                throw new CryptographicException("A key is wrapped elsewhere.");
            }

            using var cipher = new AesGcm(folder.Read(group.Key), TagBytes);
            return group.Select(key => Unwrap(cipher, key)).ToArray();
        })]);

    private static byte[] Wrap(AesGcm cipher, ContentKey key)
    {
        var wrapped = new byte[NonceBytes + TagBytes + key.Bytes.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceBytes));
        cipher.Encrypt(
            wrapped.AsSpan(0, NonceBytes), key.Bytes, wrapped.AsSpan(NonceBytes + TagBytes), wrapped.AsSpan(NonceBytes, TagBytes), key.Id.ToByteArray());
        return wrapped;
    }

    private static ContentKey Unwrap(AesGcm cipher, WrappedKey key)
    {
        var bytes = new byte[ContentKey.Size];
        cipher.Decrypt(
            key.Bytes.AsSpan(0, NonceBytes), key.Bytes.AsSpan(NonceBytes + TagBytes), key.Bytes.AsSpan(NonceBytes, TagBytes), bytes, key.Id.ToByteArray());
        return new ContentKey(key.Id, bytes);
    }

    private string NameOf(int number) => _prefix + number.ToString(CultureInfo.InvariantCulture);

    private int Latest() => folder.Names(_prefix)
        .Select(name => int.TryParse(name.AsSpan(_prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty(0).Max();
}
