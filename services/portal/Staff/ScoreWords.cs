using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>The scores of a factor of the severity, each with what it stands for.</summary>
public static class ScoreWords
{
    public static IReadOnlyList<Choice> Of(ReferenceEntry factor) =>
        [.. factor.Scores!.Select((stands, score) => new Choice($"{score}", $"{score}: {stands.In(Site.Language)}"))];
}
