using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>A suspension to keep order by the rules of the service (Barp art. 84 and 85): pages show how far it may go.</summary>
public static class SuspensionSteps
{
    private static ReferenceDataSet Law => ReferenceDataSet.Current;

    /// <summary>Why somebody may be suspended.</summary>
    public static IReadOnlyList<Choice> Grounds => [.. Law.SuspensionGrounds().Select(g => new Choice(g.Code, g.Ground.Name(Site.Language), g.Ground.Source))];

    /// <summary>The longest, in months; and how much longer it may be made, once.</summary>
    public static int MostMonths => Law.SuspensionMonths();

    public static int MostMonthsMore => Law.SuspensionMonthsMore();

    /// <summary>The most that is withheld at first, the weeks after which it may be more, and the most then; in per cent of the pay.</summary>
    public static int MostWithheld => Law.MostWithheldAtFirst();

    public static int WeeksToMore => Law.WeeksToMoreWithheld();

    public static int MostWithheldLater => Law.MostWithheldLater();

    public static string NameOf(string ground) => Law.SuspensionGrounds().FirstOrDefault(g => g.Code == ground).Ground?.Name(Site.Language) ?? ground;

    /// <summary>The one that runs or is to begin; null when there is none.</summary>
    public static SuspensionDetail? Suspended(this MatterDetail matter, DateOnly today) => matter.Suspension?.Runs(today) == true ? matter.Suspension : null;

    /// <summary>It runs or is to begin: on its last day it ends by itself, whether that was told yet or not.</summary>
    public static bool Runs(this SuspensionDetail suspension, DateOnly today) => suspension.EndedOn is null && suspension.Until >= today;
}
