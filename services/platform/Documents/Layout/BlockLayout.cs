namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>Places the blocks of a document, one after the other.</summary>
internal static class BlockLayout
{
    private const double Between = 8;

    /// <param name="pages">Where each heading is, when that is known.</param>
    public static Flow Place(Document document, IReadOnlyList<int>? pages = null)
    {
        var flow = new Flow(document.Words);
        foreach (var (block, index) in document.Blocks.Select((b, i) => (b, i)))
        {
            switch (block)
            {
                case Heading heading:
                    Place(flow, heading, document.Blocks.Skip(index + 1));
                    break;
                case Paragraph paragraph:
                    flow.Space(Between);
                    flow.Lines(flow.Root.Add("P", paragraph.Language), flow.Breaker.Break(paragraph.Text, Theme.Body, Theme.Width), Theme.Left);
                    break;
                case Bullets { Items.Count: > 0 } bullets:
                    flow.Space(Between);
                    Place(flow, bullets);
                    break;
                case KeyValues { Items.Count: > 0 } values:
                    flow.Space(Between);
                    TableLayout.Place(flow, values);
                    break;
                case Table table:
                    flow.Space(Between * 2);
                    TableLayout.Place(flow, table);
                    flow.Space(Between);
                    break;
                case Contents contents:
                    flow.Space(Between * 2);
                    ContentsLayout.Place(flow, contents, document, pages);
                    break;
                case PageBreak when !flow.IsAtTop:
                    flow.NewPage();
                    break;
            }
        }

        return flow;
    }

    /// <summary>A heading stays with the start of what it is above.</summary>
    private static void Place(Flow flow, Heading heading, IEnumerable<Block> below)
    {
        flow.Space(Theme.SpaceBefore(heading.Level));
        flow.Need(Least(flow, heading) + Below(flow, below));
        flow.Place(heading);
        flow.Lines(flow.Root.Add($"H{heading.Level}", heading.Language), Lines(flow, heading), Theme.Left);
        flow.Y += Theme.SpaceAfter(heading.Level) - Between;
    }

    private static IReadOnlyList<Line> Lines(Flow flow, Heading heading) => flow.Breaker.Break(heading.Text, Theme.Heading(heading.Level), Theme.Width);

    private static double Least(Flow flow, Heading heading) => Lines(flow, heading).Sum(l => l.Style.Leading) + Theme.SpaceAfter(heading.Level);

    private static double Below(Flow flow, IEnumerable<Block> blocks) => blocks.FirstOrDefault() switch
    {
        Heading heading => Theme.SpaceBefore(heading.Level) + Least(flow, heading) + Below(flow, blocks.Skip(1)),
        Table table => (Between * 2) + TableLayout.Least(flow, table),
        PageBreak or null => 0,
        _ => Between + (3 * Theme.Body.Leading),
    };

    private static void Place(Flow flow, Bullets bullets)
    {
        var list = flow.Root.Add("L", bullets.Language, attributes: "<</O /List /ListNumbering /Disc>>");
        foreach (var text in bullets.Items)
        {
            var item = list.Add("LI");
            var label = item.Add("Lbl");
            var lines = flow.Breaker.Break(text, Theme.Body, Theme.Width - Theme.Indent);
            flow.Need(lines.Take(2).Sum(l => l.Style.Leading));
            flow.Draw(label, flow.Breaker.Break("• ", Theme.Body, Theme.Width)[0], Theme.Left + 2, flow.Y);
            flow.Lines(item.Add("LBody"), lines, Theme.Left + Theme.Indent);
            flow.Y += 3;
        }
    }
}
