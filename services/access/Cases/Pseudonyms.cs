using System.Security.Cryptography;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Access.Cases;

/// <summary>
/// Short names for people whose name is withheld, so that those who work on a case can speak of them. They follow from
/// the case alone and are there whether anybody knows the name or not.
/// </summary>
public sealed class Pseudonyms(KeyFolder keys)
{
    private const int Bytes = 2;
    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, keys.Read("account-marks"), HMACSHA256.HashSizeInBytes, info: "pseudonyms"u8.ToArray());

    /// <summary>For example <c>M-7F2</c>. Two cases may share one: it tells people apart in talk, not in data.</summary>
    public string OfReporter(Guid caseId)
    {
        var hash = HMACSHA256.HashData(_key, caseId.ToByteArray(bigEndian: true));
        return $"M-{Convert.ToHexString(hash.AsSpan(0, Bytes))[1..]}";
    }
}
