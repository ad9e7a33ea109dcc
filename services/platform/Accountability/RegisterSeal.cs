using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Platform.Accountability;

/// <summary>
/// How a line stands in the register: sealed, hashed onto the line before it, and signed. The hash and the signature can be
/// checked by whoever receives the lines; that nothing of what is stored was changed shows without any key.
/// </summary>
/// <param name="Previous">The hash of the line before; of the first line, <see cref="Start"/>.</param>
/// <param name="Hash">SHA-256 of <c>previous, line feed, text</c>; lower-case hexadecimal.</param>
/// <param name="Text">The line's text.</param>
/// <param name="Signature">Of <see cref="ToSign"/>.</param>
public sealed record RegisterSeal(int Line, string Previous, string Hash, ProtectedContent Text, string Signature)
{
    public static string Start { get; } = new('0', SHA256.HashSizeInBytes * 2);

    public static RegisterSeal Destroyed { get; } = new(0, "", "", ProtectedContent.Destroyed, "");

    public static string HashOf(string previous, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{text}")));

    /// <summary>How the access log names a line.</summary>
    public static string NameOf(int line, string hash) => string.Create(CultureInfo.InvariantCulture, $"register-line/{line}/{hash[..16]}");

    /// <summary>What is signed: place and hash of a line, and digests of what is stored.</summary>
    /// <param name="register">Whose register it is.</param>
    /// <param name="text">As it is stored, sealed.</param>
    /// <param name="sealedFile">Digest of the file as it is stored; null without one.</param>
    public static string ToSign(Guid register, int line, string previous, string hash, byte[] text, string? sealedFile) =>
        $"{register:n}\n{line}\n{previous}\n{hash}\n{Convert.ToHexStringLower(SHA256.HashData(text))}\n{sealedFile ?? "-"}";
}
