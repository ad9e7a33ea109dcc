using Microsoft.Extensions.Localization;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Staff;

/// <summary>Periods in words: <c>10wd</c> is ten working days.</summary>
public static class PeriodWords
{
    /// <summary>The unit of a period as forms name it: <c>d</c>, <c>wd</c>, <c>w</c> or <c>m</c>; weeks when there is no period.</summary>
    public static string UnitOf(string? period) => period?.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') ?? "w";

    public static string Period(this IStringLocalizer<TermTexts> texts, string period) =>
        Terms.Period.TryParse(period, out var known)
            ? texts[(known.Count == 1 ? "One." : "Many.") + UnitOf(period), known.Count]
            : period;

    /// <summary>How long a term of the reference data is.</summary>
    public static string PeriodOf(this IStringLocalizer<TermTexts> texts, string term) => texts.Period(ReferenceDataSet.Current.Terms[term].Period ?? "");
}
