using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>Sanctions in words: what was chosen, and what may be.</summary>
public sealed class SanctionWords(IStringLocalizer<ConsultationTexts> texts)
{
    /// <summary>A sanction with its amounts and its probation.</summary>
    public string Of(SanctionChoice? choice) => choice is null ? texts["Sanction.None"] : string.Join(", ", Parts(choice));

    /// <summary>What was advised, with the sanction when that is another than was proposed.</summary>
    public string Of(AdviceDetail advice) => advice.Advice == PanelAdvice.ImposeOther
        ? $"{texts["Advice." + Words.Code(advice.Advice)].Value}: {Of(advice.Sanction)}"
        : texts["Advice." + Words.Code(advice.Advice)];

    /// <summary>What somebody is called whose name is told nowhere here.</summary>
    /// <param name="matter">Its number.</param>
    public string EmployeeOf(int matter) => texts["Employee", MatterSteps.Letter(matter)];

    /// <summary>The page of one person, by the number of the case and of the matter.</summary>
    public string CaseAndEmployee(string caseNumber, int matter) => texts["CaseAndEmployee", caseNumber, EmployeeOf(matter)];

    /// <summary>How far a sanction may go; null for one without limits.</summary>
    public string? LimitsOf(ReferenceEntry sanction) => sanction.Limits is { Count: > 0 } limits
        ? texts["Limit", string.Join(texts["And"], limits.Select(l => texts["Amount." + l.Of, Number(l.Most)].Value))].Value
        : null;

    /// <summary>The first and the last of a range.</summary>
    public string RangeOf(IReadOnlyList<string> range) =>
        range.Count == 1 ? Lists.Sanction(range[0]) : texts["FromTo", Lists.Sanction(range[0]), Lists.Sanction(range[^1])];

    /// <summary>Seats that are free, by kind.</summary>
    public string MissingOf(IEnumerable<MissingSeat> seats) => string.Join(
        ", ", seats.GroupBy(s => s).Select(g => texts[(g.Count() == 1 ? "Missing.One." : "Missing.Many.") + Words.Code(g.Key.Kind), g.Count(), Field(g.Key.Field)].Value));

    /// <summary>As what somebody sits there.</summary>
    public string SeatOf(SeatKind kind, string? field) => texts["Seat." + Words.Code(kind), Field(field)];

    /// <summary>As people write a number.</summary>
    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);

    private static string Field(string? code) => code is null ? "" : Lists.Expertise(code).ToLower(CultureInfo.CurrentCulture);

    private IEnumerable<string> Parts(SanctionChoice choice)
    {
        yield return Lists.Sanction(choice.Code);
        foreach (var amount in choice.Amounts ?? [])
        {
            yield return texts["Amount." + amount.Of, Number(amount.Value)];
        }

        if (choice.ProbationMonths is { } months)
        {
            yield return texts[choice.Code == SanctionFields.ConditionalDismissal ? "Probation" : "Conditional", months];
        }

        if (choice.Beside is { } beside)
        {
            yield return texts["Besides", string.Join(", ", Parts(new SanctionChoice(beside.Code, beside.Amounts)))];
        }
    }
}
