namespace Zichtlijn.ReferenceData;

/// <summary>How far a suspension to keep order may go (Barp art. 84 and 85), and what is carried out at once (art. 82): for whoever decides it and for the page that says so.</summary>
public static class SanctionLaw
{
    private const string GroundPrefix = "ground.";

    /// <summary>Of the ground on which nothing is withheld.</summary>
    private const string InterestOfService = "interestOfService";

    /// <summary>Why somebody may be suspended: the codes, and how they are called.</summary>
    public static IEnumerable<(string Code, ReferenceEntry Ground)> SuspensionGrounds(this ReferenceDataSet reference) =>
        reference.SanctionRules.OfKind("suspension").Select(g => (g.Code[GroundPrefix.Length..], g));

    public static bool IsSuspensionGround(this ReferenceDataSet reference, string? ground) => reference.SuspensionGrounds().Any(g => g.Code == ground);

    /// <summary>The longest, in months; and how much longer it may be made, once.</summary>
    public static int SuspensionMonths(this ReferenceDataSet reference) => reference.ValueOf("suspensionMonths");

    public static int SuspensionMonthsMore(this ReferenceDataSet reference) => reference.ValueOf("suspensionExtensionMonths");

    /// <summary>The last day that a suspension from that day may have.</summary>
    public static DateOnly LongestSuspensionFrom(this ReferenceDataSet reference, DateOnly from) => from.AddMonths(reference.SuspensionMonths()).AddDays(-1);

    /// <summary>The last day to which one until that day may be made longer.</summary>
    public static DateOnly LongestSuspensionAfter(this ReferenceDataSet reference, DateOnly until) => until.AddMonths(reference.SuspensionMonthsMore());

    /// <summary>The most that is withheld at first, the weeks after which it may be more, and the most then; in hundredths of the pay.</summary>
    public static int MostWithheldAtFirst(this ReferenceDataSet reference) => reference.ValueOf("suspensionPay");

    public static int WeeksToMoreWithheld(this ReferenceDataSet reference) => reference.ValueOf("suspensionPayWeeks");

    public static int MostWithheldLater(this ReferenceDataSet reference) => reference.ValueOf("suspensionPayLater");

    /// <summary>The most that may be withheld on that day, in hundredths of the pay.</summary>
    public static int MostWithheld(this ReferenceDataSet reference, string ground, DateOnly from, DateOnly today) =>
        ground == InterestOfService ? 0
        : today >= from.AddDays(7 * reference.WeeksToMoreWithheld()) ? reference.MostWithheldLater()
        : reference.MostWithheldAtFirst();

    /// <summary>The law carries it out before it is irrevocable, when it has no condition.</summary>
    /// <param name="sanction">A code.</param>
    public static bool RunsAtOnce(this ReferenceDataSet reference, string? sanction) => reference.SanctionRules.Contains($"atOnce.{sanction}");

    private static int ValueOf(this ReferenceDataSet reference, string rule) => reference.SanctionRules[rule].Value!.Value;
}
