using Zichtlijn.Platform.Documents.Structure;

namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>Rows of cells. A row that fits on a page is not broken; the names of the columns come back on each page.</summary>
internal static class TableLayout
{
    private const double AfterCaption = 4;
    private const double LeastRoom = 60;
    private const string Column = "<</O /Table /Scope /Column>>";
    private const string Row = "<</O /Table /Scope /Row>>";

    /// <summary>What stays together at the start of a table: its caption, the names of its columns, and something of the first row.</summary>
    public static double Least(Flow flow, Table table)
    {
        var widths = ColumnWidths.Of(flow.Breaker, table);
        var names = table.Columns.Select((name, i) => Height(flow.Breaker.Break(name, Theme.CellHead, widths[i] - (2 * Theme.CellPadding))));
        return (flow.Breaker.Break(table.Caption, Theme.Caption, Theme.Width).Count * Theme.Caption.Leading) + AfterCaption + names.Max() + LeastRoom;
    }

    /// <summary>Names and values are a table without a head: each name is the head of its row.</summary>
    public static void Place(Flow flow, KeyValues values)
    {
        var widest = values.Items.Select(i => flow.Breaker.Widths(i.Name, Theme.Name).Natural).DefaultIfEmpty().Max();
        var name = Math.Min(widest, Theme.Width * 0.4) + Theme.Gutter;
        var table = flow.Root.Add("Table", values.Language);
        foreach (var item in values.Items)
        {
            var row = table.Add("TR");
            Place(
                flow,
                [
                    new(row.Add("TH", attributes: Row), flow.Breaker.Break(item.Name, Theme.Name, name - Theme.Gutter), Theme.Left),
                    new(row.Add("TD"), flow.Breaker.Break(item.Value, Theme.Body, Theme.Width - name), Theme.Left + name),
                ],
                flow.NewPage);
        }
    }

    public static void Place(Flow flow, Table table)
    {
        var widths = ColumnWidths.Of(flow.Breaker, table);
        var lefts = widths.Select((_, i) => Theme.Left + widths.Take(i).Sum() + Theme.CellPadding).ToArray();
        IReadOnlyList<Cell> Cells(IReadOnlyList<Text> texts, TextStyle style, Func<StructureElement?> element) =>
            [.. texts.Select((text, i) => new Cell(element(), flow.Breaker.Break(text, style, widths[i] - (2 * Theme.CellPadding)), lefts[i]))];
        IReadOnlyList<Cell> Head(Func<StructureElement?> element) => Cells([.. table.Columns.Select(Text.FromString)], Theme.CellHead, element);

        var tag = flow.Root.Add("Table", table.Language);
        flow.Need(Least(flow, table));
        flow.Lines(tag.Add("Caption"), flow.Breaker.Break(table.Caption, Theme.Caption, Theme.Width), Theme.Left);
        flow.Y += AfterCaption;
        var names = tag.Add("TR");
        DrawHead(flow, Head(() => names.Add("TH", attributes: Column)));
        foreach (var cells in table.Rows)
        {
            var row = tag.Add("TR");
            Place(flow, Cells(cells, Theme.Cell, () => row.Add("TD")), () =>
            {
                // The names once more, for the eye only: they were read where the table began.
                flow.NewPage();
                DrawHead(flow, Head(() => null));
            });
        }
    }

    private static void Place(Flow flow, IReadOnlyList<Cell> cells, Action newPage)
    {
        var rest = cells;
        while (true)
        {
            if (Height(rest) > flow.Room && (Height(rest) <= Theme.Bottom - Theme.Top - LeastRoom || flow.Room < LeastRoom))
            {
                newPage();
            }

            // At least one line each time, so that it ends also when the names of the columns fill a page.
            var fit = rest.Select(c => Math.Max(1, c.Lines.TakeWhile((_, i) => Height(c.Lines.Take(i + 1)) <= flow.Room).Count())).ToArray();
            Draw(flow, [.. rest.Select((c, i) => c with { Lines = [.. c.Lines.Take(fit[i])] })]);
            rest = [.. rest.Select((c, i) => c with { Lines = [.. c.Lines.Skip(fit[i])] })];
            if (rest.All(c => c.Lines.Count == 0))
            {
                break;
            }

            newPage();
        }

        flow.Page.Artifact();
        flow.Page.Box(Theme.LineColor, Theme.Left, flow.Y - 0.5, Theme.Width, 0.5);
    }

    private static void Draw(Flow flow, IReadOnlyList<Cell> cells)
    {
        var height = Height(cells);
        foreach (var cell in cells)
        {
            var y = flow.Y + Theme.CellPadding;
            foreach (var line in cell.Lines)
            {
                flow.Draw(cell.Element, line, cell.Left, y);
                y += line.Style.Leading;
            }
        }

        flow.Y += height;
    }

    private static void DrawHead(Flow flow, IReadOnlyList<Cell> cells)
    {
        var height = Height(cells);
        flow.Page.Artifact();
        flow.Page.Box(Theme.Mist, Theme.Left, flow.Y, Theme.Width, height);
        flow.Page.Box(Theme.StrongLine, Theme.Left, flow.Y + height - 0.75, Theme.Width, 0.75);
        Draw(flow, cells);
    }

    private static double Height(IEnumerable<Cell> cells) => cells.Max(c => Height(c.Lines));

    private static double Height(IEnumerable<Line> lines) => lines.Sum(l => l.Style.Leading) + (2 * Theme.CellPadding);

    private sealed record Cell(StructureElement? Element, IReadOnlyList<Line> Lines, double Left);
}
