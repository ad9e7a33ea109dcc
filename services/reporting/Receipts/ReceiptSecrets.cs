using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Reporting.Receipts;

/// <summary>
/// Look-up values that cannot be turned back without the pepper. A code has 100 bits, so a keyed hash is enough
/// (docs/adr/0007). The code itself is stored nowhere; for a repeated submission it is kept sealed under the
/// client's own Idempotency-Key, which is not stored either.
/// </summary>
public sealed class ReceiptSecrets(KeyFolder keys)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _pepper = keys.Read("receipt-pepper");

    public string LookUp(ReceiptCode code) => Hash("code", code.Characters);

    public string LookUp(string idempotencyKey) => Hash("idempotency", idempotencyKey);

    /// <summary>Of a key that is good for one report only.</summary>
    public string LookUp(Guid reportId, string idempotencyKey) => Hash("linked", $"{reportId:n}:{idempotencyKey}");

    public string Fingerprint(ReadOnlySpan<byte> body) => Convert.ToBase64String(HMACSHA256.HashData(_pepper, body));

    public byte[] Seal(ReceiptCode code, string idempotencyKey)
    {
        var plain = Encoding.ASCII.GetBytes(code.Characters);
        var value = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(value.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(KeyOf(idempotencyKey), TagBytes);
        cipher.Encrypt(value.AsSpan(0, NonceBytes), plain, value.AsSpan(NonceBytes + TagBytes), value.AsSpan(NonceBytes, TagBytes));
        return value;
    }

    /// <exception cref="CryptographicException">The key is not the one that sealed it.</exception>
    public ReceiptCode Unseal(byte[] value, string idempotencyKey)
    {
        var plain = new byte[value.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(KeyOf(idempotencyKey), TagBytes);
        cipher.Decrypt(value.AsSpan(0, NonceBytes), value.AsSpan(NonceBytes + TagBytes), value.AsSpan(NonceBytes, TagBytes), plain);
        return ReceiptCode.TryRead(Encoding.ASCII.GetString(plain), out var code) ? code : throw new CryptographicException("Not a code.");
    }

    private byte[] KeyOf(string idempotencyKey) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(idempotencyKey), 32, salt: _pepper, info: "receipt"u8.ToArray());

    private string Hash(string kind, string value) =>
        Convert.ToBase64String(HMACSHA256.HashData(_pepper, Encoding.UTF8.GetBytes($"{kind}:{value}")));
}
