namespace Zichtlijn.Platform.Documents.Layout;

/// <summary>A part of a line in one style.</summary>
/// <param name="Spoken">Of a bar: what is read in its place.</param>
internal sealed record Piece(string Text, TextStyle Style, double Width, string? Spoken = null);

/// <summary>Pieces beside each other.</summary>
internal sealed class Line(TextStyle style)
{
    private readonly List<Piece> _pieces = [];

    public TextStyle Style => style;

    public IReadOnlyList<Piece> Pieces => _pieces;

    public double Width => _pieces.Sum(p => p.Width);

    public void Add(Piece piece)
    {
        if (_pieces is [.., { Spoken: null } last] && piece.Spoken is null && last.Style == piece.Style)
        {
            _pieces[^1] = last with { Text = last.Text + piece.Text, Width = last.Width + piece.Width };
        }
        else
        {
            _pieces.Add(piece);
        }
    }
}
