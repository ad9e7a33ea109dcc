namespace Zichtlijn.Platform.Protection;

/// <summary>
/// The one seam through which everything passes that a person wrote or that names a person, before it is stored:
/// narrative, messages, persons, identity, reasoning. Stored events hold <see cref="ProtectedContent"/> only, so what
/// happens behind the seam can change without rewriting an event.
/// </summary>
public interface IContentProtection
{
    /// <param name="caseId">The case that the content belongs to; content of one case cannot be read as another's.</param>
    /// <param name="purpose">What the content is, for example <c>narrative</c>; bound to the content as well.</param>
    ProtectedContent Protect<T>(Guid caseId, string purpose, T content);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The content was changed, or belongs elsewhere.</exception>
    T Reveal<T>(Guid caseId, string purpose, ProtectedContent content);
}

/// <summary>Content that cannot be read without its key.</summary>
/// <param name="Scheme">How it was protected, so that old content stays readable when the scheme changes.</param>
/// <param name="KeyId">Which key protects it.</param>
/// <param name="Value">Nonce, tag and ciphertext.</param>
public sealed record ProtectedContent(string Scheme, string KeyId, byte[] Value);
