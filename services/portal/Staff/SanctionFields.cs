using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>The fields for a sanction in a form. They hold all that was typed, also for sanctions that were not chosen.</summary>
public sealed class SanctionFields
{
    /// <summary>Conditional always, and the only one beside which another may stand (Barp art. 78).</summary>
    public const string ConditionalDismissal = "conditionalDismissal";

    /// <summary>At once; the conditional one is a sanction of its own.</summary>
    private const string Dismissal = "dismissal";

    /// <summary>Names of the fields, and what stands for none.</summary>
    public const string Sanction = "sanction";
    public const string Beside = "beside";
    public const string Probation = "probation";
    public const string None = "none";

    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    /// <summary>The sanctions that the law knows, in its order.</summary>
    public static IReadOnlyList<ReferenceEntry> Sanctions => ReferenceDataSet.Current.Sanctions.Entries;

    /// <summary>Those that can stand beside a conditional dismissal.</summary>
    public static IReadOnlyList<ReferenceEntry> Besides => [.. ReferenceDataSet.Current.SanctionRules.OfKind(Beside).Select(r => ReferenceDataSet.Current.Sanctions[r.Code])];

    /// <summary>The longest probation, in months.</summary>
    public static int LongestProbation => ReferenceDataSet.Current.SanctionRules["probationMonths"].Value!.Value;

    public string? Typed(string field) => _typed.GetValueOrDefault(field);

    /// <summary>The field for an amount.</summary>
    /// <param name="of">The field of the sanction: <see cref="Sanction"/> or <see cref="Beside"/>.</param>
    public static string AmountField(string of, string sanction, string amount) => $"{of}-{sanction}-{amount}";

    /// <summary>What was chosen before.</summary>
    /// <param name="sanction">Null for none.</param>
    public static SanctionFields Of(SanctionChoice? sanction)
    {
        var fields = new SanctionFields();
        fields.Set(Sanction, sanction?.Code ?? None);
        fields.Set(Probation, sanction?.ProbationMonths?.ToString(CultureInfo.InvariantCulture));
        fields.SetAmounts(Sanction, sanction?.Code, sanction?.Amounts);
        fields.Set(Beside, sanction?.Beside?.Code ?? None);
        fields.SetAmounts(Beside, sanction?.Beside?.Code, sanction?.Beside?.Amounts);
        return fields;
    }

    /// <param name="typed">What a field of the form says.</param>
    public static SanctionFields Read(Func<string, string?> typed)
    {
        var fields = new SanctionFields();
        string[] names =
        [
            Sanction, Probation, Beside,
            .. Sanctions.SelectMany(s => (s.Limits ?? []).Select(l => AmountField(Sanction, s.Code, l.Of))),
            .. Besides.SelectMany(s => (s.Limits ?? []).Select(l => AmountField(Beside, s.Code, l.Of))),
        ];
        foreach (var name in names)
        {
            fields.Set(name, typed(name));
        }

        return fields;
    }

    /// <summary>What was chosen, null for none. Tells of everything that is wrong with it.</summary>
    public SanctionChoice? Choice(IStringLocalizer<ConsultationTexts> texts, Action<string, string> refuse)
    {
        var code = Typed(Sanction);
        if (code == None)
        {
            return null;
        }

        if (ReferenceDataSet.Current.Sanctions.Find(code ?? "") is not { } sanction)
        {
            refuse(Sanction, texts["Sanction.Missing"]);
            return null;
        }

        var isConditionalDismissal = sanction.Code == ConditionalDismissal;
        if (sanction.Code == Dismissal && Typed(Probation) is not null)
        {
            refuse(Probation, texts["Probation.Dismissal"]);
        }

        var beside = isConditionalDismissal && Typed(Beside) is { } other && other != None ? Array.Find([.. Besides], b => b.Code == other) : null;
        return new SanctionChoice(
            sanction.Code,
            Amounts(Sanction, sanction, texts, refuse),
            Months(isConditionalDismissal, texts, refuse),
            beside is null ? null : new SanctionBeside(beside.Code, Amounts(Beside, beside, texts, refuse)));
    }

    private int? Months(bool isNeeded, IStringLocalizer<ConsultationTexts> texts, Action<string, string> refuse)
    {
        var typed = Typed(Probation);
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months >= 1 && months <= LongestProbation)
        {
            return months;
        }

        if (isNeeded || typed is not null)
        {
            refuse(Probation, texts["Probation.Wrong", LongestProbation]);
        }

        return null;
    }

    private SanctionAmount[] Amounts(string of, ReferenceEntry sanction, IStringLocalizer<ConsultationTexts> texts, Action<string, string> refuse) =>
    [
        .. (sanction.Limits ?? []).Select(limit =>
        {
            var field = AmountField(of, sanction.Code, limit.Of);
            var value = decimal.TryParse(Typed(field)?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
            if (value <= 0 || value > limit.Most)
            {
                refuse(field, texts["Amount.Wrong", texts["Amount." + limit.Of, SanctionWords.Number(limit.Most)].Value]);
            }

            return new SanctionAmount(limit.Of, value);
        }),
    ];

    private void SetAmounts(string of, string? sanction, IReadOnlyList<SanctionAmount>? amounts)
    {
        foreach (var amount in amounts ?? [])
        {
            Set(AmountField(of, sanction!, amount.Of), SanctionWords.Number(amount.Value));
        }
    }

    private void Set(string field, string? value)
    {
        if (value is not null)
        {
            _typed[field] = value;
        }
    }
}

/// <summary>The fields on a page.</summary>
/// <param name="Range">The sanctions that are to be expected; null when there is nothing to compare with.</param>
/// <param name="ErrorOf">What is wrong with a field.</param>
public sealed record SanctionFieldSet(SanctionFields Fields, string Label, IReadOnlyList<string>? Range, Func<string, string?> ErrorOf)
{
    public string? Hint { get; init; }

    /// <summary>Only no sanction can be chosen.</summary>
    public bool OnlyNone { get; init; }
}
