namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Wraps data keys under a key that never leaves where it is kept: a file for development, a key-management service
/// elsewhere. Nothing but wrapped keys is stored.
/// </summary>
public interface IKeyWrapping
{
    /// <summary>Names the wrapping key that is used now.</summary>
    Task<string> CurrentAsync(CancellationToken cancellationToken);

    /// <exception cref="TimeoutException">It cannot be reached now.</exception>
    Task<IReadOnlyList<WrappedKey>> WrapAsync(IReadOnlyList<ContentKey> keys, CancellationToken cancellationToken);

    /// <exception cref="TimeoutException">It cannot be reached now.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A key was changed, or its wrapping key is not there.</exception>
    Task<IReadOnlyList<ContentKey>> UnwrapAsync(IReadOnlyList<WrappedKey> keys, CancellationToken cancellationToken);
}
