namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>What stands on every page. It is decoration: whoever hears the document is not interrupted by it.</summary>
internal static class RunningLayout
{
    private const double BesideBrand = 8;

    public static void Place(Flow flow, Document document)
    {
        foreach (var page in flow.Pages)
        {
            page.Artifact("/Type /Pagination /Subtype /Header /Attached [/Top]");
            Brand.Draw(page, Theme.Left, Theme.HeaderAt);
            Write(flow, page, document.Running.Name, Theme.HeaderName, Theme.HeaderAt, Theme.Left + Brand.Width + BesideBrand);
            Write(flow, page, document.Running.Mark, Theme.HeaderMark, Theme.HeaderAt);
            page.Box(Theme.LineColor, Theme.Left, Theme.HeaderAt + 11, Theme.Width, 0.75);
            page.Artifact("/Type /Pagination /Subtype /Footer /Attached [/Bottom]");
            page.Box(Theme.LineColor, Theme.Left, Theme.FooterAt - 17, Theme.Width, 0.75);
            Write(flow, page, document.Running.Foot, Theme.Footer, Theme.FooterAt, Theme.Left);
            Write(flow, page, document.Words.Page(page.Index + 1, flow.Pages.Count), Theme.Footer, Theme.FooterAt);
            page.Close();
        }
    }

    /// <param name="left">Null ends the text at the right.</param>
    private static void Write(Flow flow, PageContent page, string? text, TextStyle style, double y, double? left = null)
    {
        if (text is not null)
        {
            var said = Typeset.Legible(text);
            page.Text(said, flow.Typeset.Of(style), style.Size, style.Color, left ?? Theme.Right - flow.Typeset.WidthOf(said, style), y);
        }
    }
}
