using System.Globalization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>A sanction in words, for whoever it is about.</summary>
public static class OwnMatterWords
{
    /// <summary>Weeks: 4.</summary>
    public static string Amount(this IStringLocalizer<OwnMatterTexts> texts, SanctionAmount amount) =>
        texts["Amount." + amount.Of, amount.Value.ToString(FormatOf(amount.Of), CultureInfo.CurrentCulture)];

    /// <summary>The name of a sanction with its amounts: Fine (amount in euros: 20.00).</summary>
    public static string Sanction(this IStringLocalizer<OwnMatterTexts> texts, SanctionBeside beside) =>
        beside.Amounts is { Count: > 0 } amounts ? $"{Lists.Sanction(beside.Code)} ({string.Join(", ", amounts.Select(texts.Amount))})" : Lists.Sanction(beside.Code);

    private static string FormatOf(string of) => of switch
    {
        "euros" => "N2",
        "shareOfYearlyLeave" or "shareOfPay" or "monthlySalaries" => "0.##%",
        _ => "0.##",
    };
}
