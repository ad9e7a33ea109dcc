using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Suspending;

/// <summary>A suspension to keep order: how long it lasts and what it takes of the pay. It ends by itself on its last day.</summary>
/// <param name="Withheld">Hundredths of the pay.</param>
/// <param name="EndedOn">When it ended before its last day, or by itself; null while it was not told.</param>
public sealed record Suspension(string Ground, DateOnly From, DateOnly Until, int Withheld, bool IsExtended = false, DateOnly? EndedOn = null)
{
    public static Suspension Of(SuspensionImposed e) => new(e.Ground, e.From, e.Until, e.Withheld);

    public Suspension After(object happened) => happened switch
    {
        SuspensionExtended e => this with { Until = e.Until, IsExtended = true },
        SuspensionPayChanged e => this with { Withheld = e.Withheld },
        SuspensionEnded e => this with { EndedOn = Terms.Term.DayOf(e.EndedAt) },
        _ => this,
    };

    /// <summary>It ends by itself, whether the watch has said so yet or not.</summary>
    public bool IsOver(DateOnly today) => EndedOn is not null || today > Until;
}

/// <summary>How long a suspension may last and what it may take (Barp art. 84 and 85).</summary>
internal static class SuspensionLimits
{
    /// <summary>Of the ground on which nothing is withheld.</summary>
    private const string InterestOfService = "ground.interestOfService";

    public static bool IsGround(this ReferenceDataSet reference, string? ground) => reference.SanctionRules.Find($"ground.{ground}") is { Kind: "suspension" };

    /// <summary>The last day that a suspension from that day may have.</summary>
    public static DateOnly LongestFrom(this ReferenceDataSet reference, DateOnly from) => from.AddMonths(reference.ValueOf("suspensionMonths")).AddDays(-1);

    /// <summary>The last day after which it may be made no longer.</summary>
    public static DateOnly LongestAfter(this ReferenceDataSet reference, DateOnly until) => until.AddMonths(reference.ValueOf("suspensionExtensionMonths"));

    /// <summary>The most that may be withheld on that day, in hundredths of the pay.</summary>
    public static int MostWithheld(this ReferenceDataSet reference, string ground, DateOnly from, DateOnly today) =>
        $"ground.{ground}" == InterestOfService ? 0
        : today >= from.AddDays(7 * reference.ValueOf("suspensionPayWeeks")) ? reference.ValueOf("suspensionPayLater")
        : reference.ValueOf("suspensionPay");

    private static int ValueOf(this ReferenceDataSet reference, string rule) => reference.SanctionRules[rule].Value!.Value;
}
