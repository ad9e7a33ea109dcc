namespace Zichtlijn.Investigations.Rights;

/// <summary>What each piece of content is: authenticated with it. Storage format: add, never change.</summary>
internal static class RightsPurposes
{
    public const string Name = "notice-name";
    public const string Text = "notice-text";
}
