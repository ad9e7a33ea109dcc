namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>Divides the width of the page over columns by what stands in them.</summary>
internal static class ColumnWidths
{
    public static IReadOnlyList<double> Of(LineBreaker breaker, Table table)
    {
        var columns = table.Columns.Select((name, i) => table.Rows.Select(r => breaker.Widths(r[i], Theme.Cell)).Prepend(breaker.Widths(name, Theme.CellHead))
            .Aggregate((a, b) => (Math.Max(a.Natural, b.Natural), Math.Max(a.Narrowest, b.Narrowest)))).ToArray();
        const double Around = 2 * Theme.CellPadding;
        var natural = columns.Select(c => c.Natural + Around).ToArray();
        // One column with a very long word does not push the others away.
        var narrowest = columns.Select(c => Math.Min(c.Narrowest + Around, Theme.Width / Math.Max(2, columns.Length))).ToArray();
        var spare = Theme.Width - narrowest.Sum();
        var wish = natural.Zip(narrowest, (n, m) => Math.Max(n - m, 0)).ToArray();
        return wish.Sum() <= spare
            ? [.. narrowest.Zip(wish, (m, w) => (m + w) * Theme.Width / (narrowest.Sum() + wish.Sum()))]
            : [.. narrowest.Zip(wish, (m, w) => m + (spare * w / wish.Sum()))];
    }
}
