namespace Zichtlijn.Portal.Drafts;

/// <summary>How much fits. The API refuses more; the pages say so beside the field.</summary>
public static class DraftLimits
{
    public const int Narrative = 20_000;
    public const int ShortText = 200;
    public const int SafeTimes = 1_000;
    public const int Persons = 20;

    /// <summary>Far beyond a report: it is shown again with its error, but the store would not take it.</summary>
    private const int Kept = 40_000;

    public static bool IsTooLongToKeep(this string? narrative) => narrative?.Length > Kept;
}
