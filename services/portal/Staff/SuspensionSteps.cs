using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>A suspension to keep order by the rules of the service (Barp art. 84 and 85): pages show how far it may go.</summary>
public static class SuspensionSteps
{
    private const string Kind = "suspension";
    private const string GroundPrefix = "ground.";

    private static ReferenceList Rules => ReferenceDataSet.Current.SanctionRules;

    /// <summary>Why somebody may be suspended.</summary>
    public static IReadOnlyList<Choice> Grounds => [.. Rules.OfKind(Kind).Select(g => new Choice(g.Code[GroundPrefix.Length..], g.Name(Site.Language), g.Source))];

    /// <summary>The longest, in months; and how much longer it may be made, once.</summary>
    public static int MostMonths => ValueOf("suspensionMonths");

    public static int MostMonthsMore => ValueOf("suspensionExtensionMonths");

    /// <summary>The most that is withheld at first, the weeks after which it may be more, and the most then; in per cent of the pay.</summary>
    public static int MostWithheld => ValueOf("suspensionPay");

    public static int WeeksToMore => ValueOf("suspensionPayWeeks");

    public static int MostWithheldLater => ValueOf("suspensionPayLater");

    public static string NameOf(string ground) => Rules.Find(GroundPrefix + ground)?.Name(Site.Language) ?? ground;

    /// <summary>The one that runs or is to begin; null when there is none.</summary>
    public static SuspensionDetail? Suspended(this MatterDetail matter, DateOnly today) =>
        matter.Suspension is { EndedOn: null } suspension && suspension.Until >= today ? suspension : null;

    /// <summary>The last day that one from that day may have.</summary>
    public static DateOnly LongestFrom(DateOnly from) => from.AddMonths(MostMonths).AddDays(-1);

    /// <summary>The last day to which it may be made longer.</summary>
    public static DateOnly LongestAfter(DateOnly until) => until.AddMonths(MostMonthsMore);

    private static int ValueOf(string rule) => Rules[rule].Value!.Value;
}
