using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Vault;

/// <summary>The reasons for more than the own work, in the page's language.</summary>
public static class AccessReasons
{
    /// <param name="kind"><c>unmask</c>, <c>emergency</c> or <c>ombuds</c>.</param>
    public static IReadOnlyList<Choice> Of(string kind) =>
        [.. ReferenceDataSet.Current.AccessReasons.OfKind(kind).Select(r => new Choice(r.Code, r.Name(Site.Language)))];

    /// <summary>A code that this version does not know is shown as it is.</summary>
    public static string Name(string code) => ReferenceDataSet.Current.AccessReasons.Find(code)?.Name(Site.Language) ?? code;
}

/// <summary>How long a motive must and may be; the services check the same.</summary>
public static class MotiveRules
{
    private const int Min = 20;
    private const int Max = 2_000;

    public static bool Holds(string? motive) => motive is { Length: >= Min and <= Max };
}
