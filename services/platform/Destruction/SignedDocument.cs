using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// A JSON document with a signature that anybody can check who has the public key: ECDSA on P-256 with SHA-256 over the
/// bytes of the member <c>certificate</c>, exactly as they stand in the file.
/// </summary>
/// <param name="name">Of the private key in the folder: 32 bytes, as every key there.</param>
public sealed class DocumentSigning(KeyFolder keys, string name = DocumentSigning.KeyName) : IDisposable
{
    /// <summary>The key that signs certificates.</summary>
    public const string KeyName = "certificate-signing";
    public const string Algorithm = "ES256";

    private readonly Lazy<ECDsa> _key = new(() => SigningKeys.Private(keys.Read(name)));

    /// <summary>SubjectPublicKeyInfo in PEM.</summary>
    public string PublicKey => _key.Value.ExportSubjectPublicKeyInfoPem();

    public string KeyId => SignedDocument.IdOf(_key.Value);

    /// <param name="certificate">JSON.</param>
    public string Sign(string certificate) => SignedDocument.Compose(
        certificate, KeyId, Convert.ToBase64String(_key.Value.SignData(Encoding.UTF8.GetBytes(certificate), HashAlgorithmName.SHA256)));

    /// <summary>A signature of a text alone, in base64, as <c>openssl dgst -sha256 -verify</c> reads it (RFC 3279, DER).</summary>
    public string SignText(string text) =>
        Convert.ToBase64String(_key.Value.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Dispose();
        }
    }
}

/// <summary>The file: <c>{"certificate":…,"keyId":…,"signature":…}</c>, in one line.</summary>
public static class SignedDocument
{
    /// <summary>The certificate when the file is, byte for byte, what the holder of the key signed; null otherwise.</summary>
    /// <param name="publicKey">PEM.</param>
    public static JsonElement? Verify(string file, string publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(publicKey);
            using var document = JsonDocument.Parse(file);
            var certificate = document.RootElement.GetProperty("certificate");
            var signature = Convert.FromBase64String(document.RootElement.GetProperty("signature").GetString() ?? "");

            // Put together anew: not even bits that base64 does not use may differ.
            var holds = file.TrimEnd('\n') == Compose(certificate.GetRawText(), IdOf(key), Convert.ToBase64String(signature))
                && key.VerifyData(Encoding.UTF8.GetBytes(certificate.GetRawText()), signature, HashAlgorithmName.SHA256);
            return holds ? certificate.Clone() : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the holder of the key signed a text with <see cref="DocumentSigning.SignText"/>.</summary>
    /// <param name="publicKey">PEM.</param>
    public static bool HoldsFor(string text, string signature, string publicKey)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(publicKey);
        try
        {
            // Put together anew: not even bits that base64 does not use may differ.
            var bytes = Convert.FromBase64String(signature);
            return Convert.ToBase64String(bytes) == signature
                && key.VerifyData(Encoding.UTF8.GetBytes(text), bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    internal static string Compose(string certificate, string keyId, string signature) =>
        $"{{\"certificate\":{certificate},\"keyId\":\"{keyId}\",\"signature\":\"{signature}\"}}";

    internal static string IdOf(ECDsa key) => SigningKeys.IdOf(key);
}
