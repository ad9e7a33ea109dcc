using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.NewsByEmail.Keeping;

/// <summary>What is sealed of an address, under a key of its own. The tokens stand nowhere else; the database has their keyed hashes.</summary>
/// <param name="Language">In which mails are written: <c>nl</c> or <c>en</c>.</param>
/// <param name="Confirmation">Token of the link that confirms the address.</param>
/// <param name="Ending">Token of the link that ends the mails.</param>
internal sealed record SealedAddress(string Address, string Language, string Confirmation, string Ending)
{
    private const string Purpose = "news-address";

    public static SealedAddress New(string address, string language) => new(address, language, NewsSecrets.NewToken(), NewsSecrets.NewToken());

    public async Task<ProtectedContent> SealAsync(Guid mark, ContentKeys keys, CancellationToken cancellationToken) =>
        (await keys.NewAsync(mark, cancellationToken)).Protect(Purpose, this);

    /// <exception cref="ContentDestroyedException">It was ended.</exception>
    public static async Task<SealedAddress> OpenAsync(Guid mark, ProtectedContent content, ContentKeys keys, CancellationToken cancellationToken) =>
        (await keys.OfAsync(mark, [content], cancellationToken)).Reveal<SealedAddress>(Purpose, content);
}
