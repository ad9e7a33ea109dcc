using System.Globalization;

namespace Zichtlijn.Portal.Components;

/// <summary>Rows of a form that are added and left out with buttons of the form itself, without script.</summary>
public static class FormRows
{
    /// <summary>Names of the buttons; the value of <see cref="Remove"/> is the row.</summary>
    public const string Add = "add";
    public const string Remove = "remove";

    /// <summary>Whether the form was sent by one of the buttons.</summary>
    public static bool AreChangedBy(IFormCollection form) => form.ContainsKey(Add) || form.ContainsKey(Remove);

    /// <summary>The name of a field of a row.</summary>
    public static string Field(string rows, int row, string field) => $"{rows}[{row}].{field}";

    /// <param name="mark">A field that every row has.</param>
    /// <param name="most">How many rows there can be.</param>
    public static IReadOnlyList<T> Read<T>(IFormCollection form, string rows, string mark, int most, Func<int, T> row, T empty)
    {
        var all = Enumerable.Range(0, most).TakeWhile(i => form.ContainsKey(Field(rows, i, mark))).Select(row).ToList();
        if (int.TryParse(form[Remove], NumberStyles.None, CultureInfo.InvariantCulture, out var gone) && gone < all.Count)
        {
            all.RemoveAt(gone);
        }

        if (form.ContainsKey(Add) && all.Count < most)
        {
            all.Add(empty);
        }

        return all;
    }

    /// <summary>A number that a row carries along; null for a new row.</summary>
    public static int? NumberOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>A day as a browser's field for days sends it, or as people write it.</summary>
    public static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A time as a browser's field for times sends it, or as people write it.</summary>
    public static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm", "HH:mm:ss", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>As a browser's field for days takes it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As a browser's field for times takes it.</summary>
    public static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
