using System.Globalization;

namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>The headings that follow, each with its page, and a link to it.</summary>
internal static class ContentsLayout
{
    private const double NumberWidth = 36;

    public static void Place(Flow flow, Contents contents, Document document, IReadOnlyList<int>? pages)
    {
        var table = flow.Root.Add("TOC", contents.Language);
        flow.Lines(table.Add("Caption"), flow.Breaker.Break(document.Words.Contents, Theme.Heading(2), Theme.Width), Theme.Left);
        flow.Y += Theme.SpaceAfter(2);
        var headings = document.Blocks.OfType<Heading>().ToArray();
        var top = headings.Skip(flow.Headings.Count).Select(h => h.Level).DefaultIfEmpty(1).Min();
        for (var i = flow.Headings.Count; i < headings.Length; i++)
        {
            var number = ((pages?[i] ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            var left = Theme.Left + (Theme.Indent * (headings[i].Level - top));
            var style = headings[i].Level == top ? Theme.BodyBold : Theme.Body;
            var lines = flow.Breaker.Break(headings[i].Text, style, Theme.Right - left - NumberWidth);
            flow.Need(lines.Count * style.Leading);
            var link = table.Add("TOCI").Add("Reference").Add("Link", headings[i].Language);
            var y = flow.Y;
            flow.Lines(link, lines, left);
            var end = flow.Breaker.Break($" {number}", style, NumberWidth)[0];
            flow.Draw(link, end, Theme.Right - end.Width, flow.Y - style.Leading);
            var says = string.Create(CultureInfo.InvariantCulture, $"{document.Words.Say(headings[i].Text)}, {number}");
            flow.Page.Link(new(flow.Page.Index, left, y, Theme.Right, flow.Y, i, says, link));
            flow.Y += 2;
        }
    }
}
