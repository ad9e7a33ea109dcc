using System.Numerics;
using System.Security.Cryptography;

namespace Zichtlijn.Platform.Keys;

/// <summary>Keys on P-256: the private one is made of the 32 bytes that a key in the folder has, the public one travels as PEM.</summary>
public static class SigningKeys
{
    /// <summary>The number of points of P-256 (FIPS 186-4, D.1.2.3).</summary>
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber);

    /// <summary>Any 32 bytes are a private key: a number from 1 to the order less one.</summary>
    public static ECDsa Private(byte[] secret)
    {
        var number = (new BigInteger(secret, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var d = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[32 - d.Length], .. d] });
    }

    /// <summary>All public keys that stand in a text, one after the other.</summary>
    /// <exception cref="ArgumentException">One of them is no key.</exception>
    public static IReadOnlyList<ECDsa> Public(string pem)
    {
        var all = new List<ECDsa>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var key = ECDsa.Create();
            key.ImportFromPem(rest[fields.Location]);
            all.Add(key);
            rest = rest[fields.Location.End..];
        }

        return all;
    }

    /// <summary>The same for a private key and its public one.</summary>
    public static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
}
