using System.Globalization;

namespace Zichtlijn.Terms;

/// <summary>The unit in which a term is expressed.</summary>
public enum PeriodUnit
{
    Days,
    WorkingDays,
    Weeks,
    Months,
}

/// <summary>The length of a term, written as a number and a unit: <c>7d</c>, <c>10wd</c>, <c>6w</c>, <c>3m</c>.</summary>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    private static readonly (string Suffix, PeriodUnit Unit)[] Suffixes =
        [("wd", PeriodUnit.WorkingDays), ("d", PeriodUnit.Days), ("w", PeriodUnit.Weeks), ("m", PeriodUnit.Months)];

    /// <exception cref="FormatException">The text is no positive number with a known unit.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is no period: write a number with d, wd, w or m.");

    public static bool TryParse(string? text, out Period period)
    {
        foreach (var (suffix, unit) in Suffixes)
        {
            if (text is not null && text.EndsWith(suffix, StringComparison.Ordinal)
                && int.TryParse(text[..^suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count is > 0 and <= 10_000)
            {
                period = new Period(count, unit);
                return true;
            }
        }

        period = default;
        return false;
    }

    /// <summary>Whether the General Extension of Time Limits Act leaves the term alone: more than 90 days, twelve weeks
    /// or three months (Algemene termijnenwet art. 4).</summary>
    public bool IsBeyondExtension => Unit switch
    {
        PeriodUnit.Days => Count > 90,
        PeriodUnit.Weeks => Count > 12,
        PeriodUnit.Months => Count > 3,
        _ => true,
    };

    public override string ToString() =>
        Count.ToString(CultureInfo.InvariantCulture) + SuffixOf(Unit);

    private static string SuffixOf(PeriodUnit unit) => Suffixes.First(s => s.Unit == unit).Suffix;
}
