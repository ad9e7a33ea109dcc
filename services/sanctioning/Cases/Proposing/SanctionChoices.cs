using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Weighing;

namespace Zichtlijn.Sanctioning.Cases.Proposing;

/// <summary>What may be chosen: the sanctions of the law within their limits (Barp art. 77), conditional or not (art. 78).</summary>
internal static class SanctionChoices
{
    /// <summary>The one that is conditional always, and the only one beside which another may stand.</summary>
    private const string ConditionalDismissal = "conditionalDismissal";
    private const string Dismissal = "dismissal";
    private const string Besides = "beside";

    /// <summary>Says of a choice everything that is wrong with it; nothing of a choice for no sanction.</summary>
    public static Validation Choice(this Validation check, SanctionChoice? choice, string field, ReferenceDataSet reference)
    {
        if (choice is null)
        {
            return check;
        }

        if (reference.Sanctions.Find(choice.Code ?? "") is not { } sanction)
        {
            return check.Check(holds: false, $"{field}.code", "Choose one of the sanctions of the law.");
        }

        var mustBeConditional = sanction.Code == ConditionalDismissal;
        var longest = reference.SanctionRules["probationMonths"].Value;
        return check
            .Amounts(choice.Amounts, field, sanction)
            .Check(!mustBeConditional || choice.ProbationMonths is not null, $"{field}.probationMonths", "Say how long the probation lasts.")
            .Check(sanction.Code != Dismissal || choice.ProbationMonths is null, $"{field}.probationMonths", "A conditional dismissal is a sanction of its own.")
            .Check(choice.ProbationMonths is null || (choice.ProbationMonths >= 1 && choice.ProbationMonths <= longest), $"{field}.probationMonths", $"From 1 to {longest} months.")
            .Beside(choice, field, mustBeConditional, reference);
    }

    /// <summary>The same without its condition: what is carried out when that was broken. What stood beside it was carried out already.</summary>
    public static SanctionChoice Unconditional(this SanctionChoice choice) =>
        choice with { Code = choice.Code == ConditionalDismissal ? Dismissal : choice.Code, ProbationMonths = null, Beside = null };

    public static bool IsDismissal(this SanctionChoice? choice) => choice?.Code is Dismissal or ConditionalDismissal;

    /// <summary>Measures that are no sanction can stand beside one, or alone.</summary>
    public static Validation Measures(this Validation check, IReadOnlyList<string>? measures, string field, ReferenceDataSet reference) =>
        check.Check((measures ?? []).All(m => reference.SanctionMeasures.Contains(m ?? "")), field, "Choose from the measures that are no sanction.");

    /// <summary>It is one of the sanctions that the matrix gives; another one, or none, deviates. Nothing deviates from no range.</summary>
    public static bool IsInRange(this Matter m, SanctionChoice? choice, ReferenceDataSet reference) =>
        !m.HasRange || (choice is not null && ProportionalityRange.Of(m.Row!, reference).Contains(choice.Code!, StringComparer.Ordinal));

    private static Validation Amounts(this Validation check, IReadOnlyList<SanctionAmount>? given, string field, ReferenceEntry sanction)
    {
        var limits = sanction.Limits ?? [];
        var amounts = (given ?? []).OfType<SanctionAmount>().ToArray();
        check.Check(
            amounts.Length == (given?.Count ?? 0) && amounts.Select(a => a.Of).Order(StringComparer.Ordinal).SequenceEqual(limits.Select(l => l.Of).Order(StringComparer.Ordinal), StringComparer.Ordinal),
            $"{field}.amounts", limits is [] ? "This sanction has no amount." : $"Say each of: {string.Join(", ", limits.Select(l => l.Of))}.");
        foreach (var limit in limits)
        {
            check.Check(Array.TrueForAll(amounts, a => a.Of != limit.Of || (a.Value > 0 && a.Value <= limit.Most)), $"{field}.amounts", $"Of {limit.Of} more than 0 and at most {limit.Most}.");
        }

        return check;
    }

    /// <summary>Beside a conditional dismissal stands one of the lighter ones (Barp art. 78).</summary>
    private static Validation Beside(this Validation check, SanctionChoice choice, string field, bool mayHaveOne, ReferenceDataSet reference)
    {
        if (choice.Beside is not { } beside)
        {
            return check;
        }

        var fits = mayHaveOne && reference.SanctionRules.OfKind(Besides).Any(r => r.Code == beside.Code);
        check.Check(fits, $"{field}.beside", "Beside a conditional dismissal stands one of the first five sanctions, and beside others none.");
        return fits ? check.Amounts(beside.Amounts, $"{field}.beside", reference.Sanctions[beside.Code!]) : check;
    }
}
