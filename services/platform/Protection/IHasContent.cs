namespace Zichtlijn.Platform.Protection;

/// <summary>Something about which people write, now and later: all of it goes under one key.</summary>
public interface IHasContent
{
    Guid Id { get; }

    /// <summary>The first that was written about it; null when nothing was yet.</summary>
    ProtectedContent? FirstContent { get; }
}

public static class Sealing
{
    /// <summary>What people write goes under the key of what was written before.</summary>
    /// <param name="purpose">What it is: authenticated with it, so that no piece of content can pass for another.</param>
    /// <param name="text">Checked before.</param>
    public static async ValueTask<ProtectedContent> SealAsync(
        this ContentKeys keys, IHasContent c, string purpose, string? text, CancellationToken cancellationToken) =>
        (await keys.OfAsync(c.Id, [c.FirstContent], cancellationToken)).Protect(purpose, text!.Trim());

    /// <summary>The same for something of several texts.</summary>
    public static async ValueTask<ProtectedContent> SealAllAsync<T>(
        this ContentKeys keys, IHasContent c, string purpose, T texts, CancellationToken cancellationToken) =>
        (await keys.OfAsync(c.Id, [c.FirstContent], cancellationToken)).Protect(purpose, texts);
}
