namespace Zichtlijn.Platform.Protection;

/// <summary>
/// Content that cannot be read without its key. Everything passes through here that a person wrote or that names a
/// person, before it is stored: narrative, messages, persons, identity, reasoning.
/// </summary>
/// <param name="Scheme">How it was protected, so that old content stays readable when the scheme changes.</param>
/// <param name="KeyId">Which key protects it; destroying that key destroys the content wherever a copy of it lies.</param>
/// <param name="Value">Nonce, tag and ciphertext.</param>
public sealed record ProtectedContent(string Scheme, string KeyId, byte[] Value)
{
    /// <summary>What stands where content was: no key of this id was ever made.</summary>
    public static ProtectedContent Destroyed { get; } = new("destroyed", Guid.Empty.ToString("n"), []);
}
