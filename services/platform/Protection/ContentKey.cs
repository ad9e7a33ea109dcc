using System.Security.Cryptography;

namespace Zichtlijn.Platform.Protection;

/// <summary>A data key: 256 random bits. In the clear only in the memory of a service; stored wrapped.</summary>
public sealed record ContentKey(Guid Id, byte[] Bytes)
{
    public const int Size = 32;

    public static ContentKey New() => new(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(Size));
}

/// <summary>A data key as it is stored.</summary>
/// <param name="WrappingKey">Which key wraps it.</param>
public sealed record WrappedKey(Guid Id, byte[] Bytes, string WrappingKey);
