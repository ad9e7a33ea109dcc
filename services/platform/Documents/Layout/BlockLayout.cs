namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>Places the blocks of a document, one after the other.</summary>
internal static class BlockLayout
{
    private const double Between = 8;

    /// <param name="pages">Where each heading is, when that is known.</param>
    public static Flow Place(Document document, IReadOnlyList<int>? pages = null)
    {
        var flow = new Flow(document.Words);
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Place(flow, heading);
                    break;
                case Paragraph paragraph:
                    flow.Space(Between);
                    flow.Lines(flow.Root.Add("P", paragraph.Language), flow.Breaker.Break(paragraph.Text, Theme.Body, Theme.Width), Theme.Left);
                    break;
                case Bullets bullets:
                    flow.Space(Between);
                    Place(flow, bullets);
                    break;
                case KeyValues values:
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

    /// <summary>A heading stays with the first lines of what it is above.</summary>
    private static void Place(Flow flow, Heading heading)
    {
        var style = Theme.Heading(heading.Level);
        var lines = flow.Breaker.Break(heading.Text, style, Theme.Width);
        flow.Space(Theme.SpaceBefore(heading.Level));
        flow.Need((lines.Count * style.Leading) + Theme.SpaceAfter(heading.Level) + (4 * Theme.Body.Leading));
        flow.Place(heading);
        flow.Lines(flow.Root.Add($"H{heading.Level}", heading.Language), lines, Theme.Left);
        flow.Y += Theme.SpaceAfter(heading.Level) - Between;
    }

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
