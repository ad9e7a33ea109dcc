using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Consulting;
using Zichtlijn.Sanctioning.Cases.Proposing;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>What the authority intends to decide now.</summary>
/// <param name="Person">The mark of whoever intends it.</param>
/// <param name="Agreed">What the second authority said; null while it did not, or need not.</param>
/// <param name="Second">The mark of whoever said so.</param>
/// <param name="Deviates">From the range or from what was advised, with a motivation.</param>
public sealed record Intention(
    int Number, string Person, IReadOnlyList<int> Charges, SanctionChoice? Sanction, bool NeedsSecond, bool? Agreed = null, string? Second = null, bool Deviates = false)
{
    /// <summary>A second authority has to look at it still.</summary>
    [JsonIgnore]
    public bool WaitsForSecond => NeedsSecond && Agreed is null;

    /// <summary>It can be sent to whom it is about.</summary>
    [JsonIgnore]
    public bool Counts => !NeedsSecond || Agreed == true;

    public static Intention Of(DecisionIntended e) => new(e.Number, e.Person, e.Charges, e.Sanction, e.NeedsSecond, Deviates: e.DeviatesFrom is not []);
}

internal static class Expectations
{
    /// <summary>Whoever was heard on what was sent was heard on this: the same, or lighter, on no other charges.</summary>
    public static bool IsCoveredBy(this Intention intention, SentIntention sent, ReferenceDataSet reference) =>
        intention.Charges.All(sent.Charges.Contains) && intention.Sanction.IsNoHeavierThan(sent.Sanction, reference);

    /// <summary>The same, less of the same, or a sanction that the law names before it.</summary>
    public static bool IsNoHeavierThan(this SanctionChoice? one, SanctionChoice? other, ReferenceDataSet reference) =>
        one.IsSame(other) || one is null || (other is not null && (one.IsLessOf(other) || one.ComesBefore(other, reference)));

    /// <summary>
    /// The law names it before the other. What is for trainees alone is compared with nothing but a reprimand; and what came with a condition is not made
    /// one without, except that a conditional dismissal is heavier than whatever the law names before it, as courts have it (CRvB 2023: 2493).
    /// </summary>
    private static bool ComesBefore(this SanctionChoice one, SanctionChoice other, ReferenceDataSet reference) =>
        reference.PlaceOf(one) < reference.PlaceOf(other)
        && (one.Code == Reprimand || (!reference.IsForTrainees(one) && !reference.IsForTrainees(other) && (other.ProbationMonths is null || other.IsDismissal() || one.ProbationMonths is not null)));

    private const string Reprimand = "writtenReprimand";

    private static bool IsForTrainees(this ReferenceDataSet reference, SanctionChoice choice) => reference.Sanctions[choice.Code!].Kind == "trainee";

    /// <summary>The same sanction with smaller amounts, or with a condition where it had none, or a shorter one.</summary>
    private static bool IsLessOf(this SanctionChoice one, SanctionChoice other) =>
        one.Code == other.Code
        && (other.ProbationMonths is null || one.ProbationMonths <= other.ProbationMonths)
        && NoMore(one.Amounts, other.Amounts)
        && (one.Beside is null || (one.Beside.Code == other.Beside?.Code && NoMore(one.Beside.Amounts, other.Beside?.Amounts)));

    private static bool NoMore(IReadOnlyList<SanctionAmount>? some, IReadOnlyList<SanctionAmount>? others) =>
        (some ?? []).All(a => (others ?? []).Any(o => o.Of == a.Of && a.Value <= o.Value));

    /// <summary>What a choice does not follow: the range of the matrix, and what the consultation advised.</summary>
    public static IReadOnlyList<DeviatesFrom> NotFollowedBy(this Matter m, SanctionChoice? choice, ReferenceDataSet reference) =>
    [
        .. m.IsInRange(choice, reference) ? Array.Empty<DeviatesFrom>() : [DeviatesFrom.Range],
        .. m.Consultation.Given is { } advice && !m.Follows(advice, choice, reference) ? [DeviatesFrom.Advice] : Array.Empty<DeviatesFrom>(),
    ];

    /// <summary>
    /// What was proposed when that may be imposed; when it may not, a sanction that the law names before it, so that a cent less is
    /// no other sanction; what was advised instead when that was.
    /// </summary>
    private static bool Follows(this Matter m, GivenAdvice advice, SanctionChoice? choice, ReferenceDataSet reference) => advice.Advice switch
    {
        PanelAdvice.MayImpose => choice.IsSame(m.Proposal!.Sanction),
        PanelAdvice.MayNotImpose => reference.PlaceOf(choice) < reference.PlaceOf(m.Proposal!.Sanction) || (choice is not null && m.Proposal.Sanction is null),
        _ => choice.IsSame(advice.Sanction),
    };

    /// <summary>In the order of the law; none comes before all.</summary>
    private static int PlaceOf(this ReferenceDataSet reference, SanctionChoice? choice) =>
        choice is null ? -1 : reference.Sanctions.Entries.Select((s, n) => (s.Code, n)).First(s => s.Code == choice.Code).n;

    /// <summary>The same sanction with the same amounts and conditions.</summary>
    public static bool IsSame(this SanctionChoice? one, SanctionChoice? other) => (one, other) switch
    {
        (null, null) => true,
        ({ } a, { } b) => a.Code == b.Code && a.ProbationMonths == b.ProbationMonths && Same(a.Amounts, b.Amounts) && a.Beside?.Code == b.Beside?.Code
            && Same(a.Beside?.Amounts, b.Beside?.Amounts),
        _ => false,
    };

    private static bool Same(IReadOnlyList<SanctionAmount>? some, IReadOnlyList<SanctionAmount>? others) =>
        (some ?? []).OrderBy(a => a.Of, StringComparer.Ordinal).SequenceEqual((others ?? []).OrderBy(a => a.Of, StringComparer.Ordinal));
}
