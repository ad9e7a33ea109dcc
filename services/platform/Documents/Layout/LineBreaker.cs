using System.Globalization;

namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>
/// Breaks a text into lines: at spaces, after hyphens between letters, and within what is wider than a line. The space at the
/// end of a line stays, so that words do not grow together for whoever copies them or has them read aloud.
/// </summary>
internal sealed class LineBreaker(Typeset typeset, DocumentWords words)
{
    /// <summary>Room within a bar, on both sides of what it says.</summary>
    public const double BarPadding = 4;

    private const double BarSize = 0.8;

    public IReadOnlyList<Line> Break(Text text, TextStyle style, double width)
    {
        var lines = new List<Line> { new(style) };
        foreach (var unit in Units(text, style))
        {
            if (unit.IsEnd)
            {
                lines.Add(new(style));
                continue;
            }

            if (lines[^1].Pieces.Count > 0 && lines[^1].Width + unit.InkWidth(typeset) > width)
            {
                lines.Add(new(style));
            }

            foreach (var piece in unit.InkWidth(typeset) > width ? unit.Pieces.SelectMany(p => Parts(p, width)) : unit.Pieces)
            {
                if (lines[^1].Pieces.Count > 0 && piece.Text != " " && lines[^1].Width + piece.Width > width + typeset.WidthOf(" ", style) && unit.InkWidth(typeset) > width)
                {
                    lines.Add(new(style));
                }

                lines[^1].Add(piece);
            }
        }

        return lines;
    }

    /// <summary>As wide as the text is when nothing breaks, and as narrow as it can be.</summary>
    public (double Natural, double Narrowest) Widths(Text text, TextStyle style)
    {
        var units = Units(text, style).Where(u => !u.IsEnd).ToArray();
        return (Break(text, style, double.MaxValue).Max(l => l.Width), units.Length == 0 ? 0 : units.Max(u => u.InkWidth(typeset)));
    }

    private IEnumerable<Unit> Units(Text text, TextStyle style)
    {
        var pieces = new List<Piece>();
        foreach (var run in text.Runs)
        {
            if (run is Masked masked)
            {
                pieces.Add(Bar(masked, style));
                continue;
            }

            var (value, from) = (run is Words said ? Typeset.Legible(said.Value) : "", 0);
            var look = run is Words { IsBold: true } ? style with { IsBold = true } : style;
            for (var i = 0; i < value.Length; i++)
            {
                if (value[i] == '\n' || value[i] == ' ' || IsHyphen(value, i))
                {
                    // A line end is read as a space.
                    pieces.Add(Piece($"{value[from..i]}{(value[i] == '-' ? '-' : ' ')}", look));
                    yield return new([.. pieces], IsEnd: false);
                    pieces.Clear();
                    from = i + 1;
                    if (value[i] == '\n')
                    {
                        yield return new([], IsEnd: true);
                    }
                }
            }

            if (from < value.Length)
            {
                pieces.Add(Piece(value[from..], look));
            }
        }

        yield return new([.. pieces], IsEnd: false);
    }

    private Piece Bar(Masked masked, TextStyle style)
    {
        var small = style with { Size = style.Size * BarSize, IsBold = false, Color = "1 1 1" };
        var said = Typeset.Legible(masked.Reason ?? words.Masked);
        return new(said, small, typeset.WidthOf(said, small) + (2 * BarPadding), words.Say(masked));
    }

    private Piece Piece(string text, TextStyle style) => new(text, style, typeset.WidthOf(text, style));

    /// <summary>The letters of a word; of a bar, as much as fits on it: all of it is read aloud.</summary>
    private IEnumerable<Piece> Parts(Piece piece, double width)
    {
        if (piece.Spoken is null)
        {
            return Elements(piece.Text).Select(e => Piece(e, piece.Style));
        }

        var (text, drawn) = (piece.Text, piece.Width);
        while (drawn > width && text.Length > 1)
        {
            text = $"{string.Concat(Elements(text.TrimEnd('…')).SkipLast(1))}…";
            drawn = typeset.WidthOf(text, piece.Style) + (2 * BarPadding);
        }

        return [piece with { Text = text, Width = drawn }];
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            yield return elements.GetTextElement();
        }
    }

    private static bool IsHyphen(string text, int at) =>
        text[at] == '-' && at > 0 && at < text.Length - 1 && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    /// <summary>Stays on one line if it fits there.</summary>
    private sealed record Unit(IReadOnlyList<Piece> Pieces, bool IsEnd)
    {
        /// <summary>Without the space at the end.</summary>
        public double InkWidth(Typeset typeset) =>
            Pieces.Sum(p => p.Width) - (Pieces is [.., { Spoken: null } last] && last.Text.EndsWith(' ') ? typeset.WidthOf(" ", last.Style) : 0);
    }
}
