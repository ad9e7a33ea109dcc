using System.Text.RegularExpressions;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Sanctioning.Cases.Letters.Composing;

/// <summary>A sanction with its amounts, its condition and the article of the law, as a letter says it.</summary>
internal static partial class SanctionInWords
{
    private static readonly string[] Ordinals = ["eerste", "tweede"];

    /// <summary>geldboete (€ 20,00), voorwaardelijk met een proeftijd van 12 maanden.</summary>
    public static string Of(SanctionChoice choice, ReferenceDataSet reference)
    {
        var name = Named(choice.Code!, choice.Amounts, reference);
        var condition = choice.ProbationMonths is { } months ? $"{(name.EndsWith("voorwaardelijk", StringComparison.Ordinal) ? "" : ", voorwaardelijk")} met een proeftijd van {DutchWords.Counted(months, "maand", "maanden")}" : "";
        return choice.Beside is { } beside ? $"{name}{condition}, en daarnaast {Named(beside.Code!, beside.Amounts, reference)}" : name + condition;
    }

    /// <summary>artikel 77, eerste lid, onder j, en artikel 78 van het Besluit algemene rechtspositie politie.</summary>
    public static string ArticleOf(SanctionChoice choice, ReferenceDataSet reference)
    {
        var cited = Article().Match(reference.Sanctions[choice.Code!].Source!);
        var letter = cited.Groups["letter"] is { Success: true, Value: var value } ? $", onder {value}" : "";
        return $"artikel 77, {Ordinals[cited.Groups["paragraph"].Value[0] - '1']} lid{letter}{(choice.ProbationMonths is null ? "," : ", en artikel 78")} van het Besluit algemene rechtspositie politie";
    }

    /// <exception cref="ArgumentOutOfRangeException">Nothing says how this amount is read.</exception>
    public static string Amount(SanctionAmount amount) => amount switch
    {
        { Of: "hours", Value: var v } => $"{DutchWords.Counted(v, "uur", "uur")}",
        { Of: "hoursPerDay", Value: var v } => $"ten hoogste {DutchWords.Counted(v, "uur", "uur")} per dag",
        { Of: "shareOfYearlyLeave", Value: var v } => $"{Share(v)} van de vakantie van een jaar",
        { Of: "euros", Value: var v } => string.Create(DutchWords.Culture, $"€ {v:N2}"),
        { Of: "monthlySalaries", Value: var v } => $"{Share(v)} van een maandsalaris",
        { Of: "salarySteps", Value: var v } => DutchWords.Counted(v, "salarisnummer", "salarisnummers"),
        { Of: "years", Value: var v } => DutchWords.Counted(v, "jaar", "jaar"),
        { Of: "weeks", Value: var v } => DutchWords.Counted(v, "week", "weken"),
        { Of: "days", Value: var v } => DutchWords.Counted(v, "dag", "dagen"),
        { Of: "shareOfPay", Value: var v } => $"met inhouding van {Share(v)} van de bezoldiging",
        _ => throw new ArgumentOutOfRangeException(nameof(amount), amount.Of, "Not an amount."),
    };

    private static string Named(string code, IReadOnlyList<SanctionAmount>? amounts, ReferenceDataSet reference) =>
        DutchWords.Inside(reference.Sanctions[code].Nl) + (amounts is { Count: > 0 } ? $" ({string.Join(", ", amounts.Select(Amount))})" : "");

    private static string Share(decimal share) => string.Create(DutchWords.Culture, $"{share * 100:0.##}%");

    /// <summary>As the list of sanctions cites the law: <c>Barp art. 77(1)(j) and 78</c>.</summary>
    [GeneratedRegex(@"art\. 77\((?<paragraph>[12])\)(\((?<letter>[a-z])\))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Article();
}
