using Zichtlijn.Platform.Documents.Files;
using Zichtlijn.Platform.Documents.Layout;

namespace Zichtlijn.Platform.Documents.Structure;

/// <summary>The headings as bookmarks.</summary>
internal static class Outline
{
    /// <returns>The number of the root; null without headings.</returns>
    public static int? Write(PdfObjects objects, Flow flow, IReadOnlyList<int> pages)
    {
        if (flow.Headings.Count == 0)
        {
            return null;
        }

        var root = objects.Reserve();
        int[] numbers = [.. flow.Headings.Select(_ => objects.Reserve())];
        int? Above(int heading) => Enumerable.Range(0, heading).Where(i => Level(i) < Level(heading)).Select(i => (int?)i).LastOrDefault();
        int Level(int heading) => flow.Headings[heading].Heading.Level;
        var children = Enumerable.Range(0, numbers.Length).ToLookup(i => Above(i) ?? -1);
        string Ends(int heading) => children[heading].Any()
            ? $" /First {PdfSyntax.Reference(numbers[children[heading].First()])} /Last {PdfSyntax.Reference(numbers[children[heading].Last()])} /Count {Below(heading)}"
            : "";
        int Below(int heading) => children[heading].Sum(c => 1 + Below(c));
        foreach (var siblings in children.Select(c => c.ToArray()))
        {
            for (var i = 0; i < siblings.Length; i++)
            {
                var heading = siblings[i];
                objects.Set(
                    numbers[heading],
                    $"<</Title {PdfSyntax.Text(Typeset.Legible(flow.Words.Say(flow.Headings[heading].Heading.Text)))} " +
                    $"/Parent {PdfSyntax.Reference(Above(heading) is { } above ? numbers[above] : root)} /Dest {Destination(flow.Headings[heading], pages)}" +
                    (i > 0 ? $" /Prev {PdfSyntax.Reference(numbers[siblings[i - 1]])}" : "") +
                    (i < siblings.Length - 1 ? $" /Next {PdfSyntax.Reference(numbers[siblings[i + 1]])}" : "") + Ends(heading) + ">>");
            }
        }

        objects.Set(root, $"<</Type /Outlines{Ends(-1)}>>");
        return root;
    }

    public static string Destination(PlacedHeading heading, IReadOnlyList<int> pages) =>
        $"[{PdfSyntax.Reference(pages[heading.Page])} /XYZ {PdfSyntax.Number(Theme.Left)} {PdfSyntax.Number(Theme.PageHeight - heading.Y + 12)} null]";
}
