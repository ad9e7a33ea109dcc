using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>A disclosure in words.</summary>
internal sealed record Disclosed(IReadOnlyList<string> Items, string Recipient, string LegalBasis, string Motive)
{
    public static Disclosed Of(SharedWithProsecutor shared, KeyRing own) => new(
        shared.Items, own.Reveal<string>(WallPurposes.Recipient, shared.Recipient), own.Reveal<string>(WallPurposes.LegalBasis, shared.LegalBasis),
        own.Reveal<string>(WallPurposes.Motive, shared.Motive));

    public SharedWithProsecutor Seal(int number, DateTimeOffset at, string by, KeyRing own) => new(
        number, at, by, Items, own.Protect(WallPurposes.Recipient, Recipient), own.Protect(WallPurposes.LegalBasis, LegalBasis), own.Protect(WallPurposes.Motive, Motive));

    /// <summary>The same was shared already.</summary>
    public bool IsThatOf(SharedWithProsecutor shared, KeyRing own) =>
        Items.SequenceEqual(shared.Items, StringComparer.Ordinal) && this with { Items = shared.Items } == Of(shared, own);
}

/// <summary>What each piece of content is: authenticated with it. Storage format: add, never change.</summary>
internal static class WallPurposes
{
    public const string Recipient = "disclosure-recipient";
    public const string LegalBasis = "disclosure-basis";
    public const string Motive = "disclosure-motive";
}
