using System.Globalization;

namespace Zichtlijn.Portal.Drafts;

/// <summary>A date as typed, of which day and month may be unknown.</summary>
public sealed record DraftDate(string? Day, string? Month, string? Year)
{
    private const int EarliestYear = 1940;

    public bool IsEmpty => Day is null && Month is null && Year is null;

    /// <summary>The person gave only a month or a year.</summary>
    public bool IsRough => !IsEmpty && (Day is null || Month is null);

    /// <summary>The day, or the first day of the month or year that was given; false when it is no date.</summary>
    public bool TryRead(out DateOnly day)
    {
        day = default;
        var (d, m, y) = (Number(Day, 1), Number(Month, 1), Number(Year, null));
        if (d is null || m is null || y is null || y < EarliestYear || y > 9999 || m > 12 || (Day is not null && Month is null))
        {
            return false;
        }

        if (d > DateTime.DaysInMonth(y.Value, m.Value))
        {
            return false;
        }

        day = new DateOnly(y.Value, m.Value, d.Value);
        return true;
    }

    /// <summary>As the person gave it: a day, a month or a year.</summary>
    public string Words() => !TryRead(out var day) ? $"{Day} {Month} {Year}".Trim()
        : Month is null ? day.ToString("yyyy", CultureInfo.CurrentCulture)
        : Day is null ? day.ToString("MMMM yyyy", CultureInfo.CurrentCulture)
        : Languages.Dates.Full(day);

    /// <summary>What is left out counts as <paramref name="whenEmpty"/>; null when it is no positive number.</summary>
    private static int? Number(string? text, int? whenEmpty) => text is null ? whenEmpty
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
