using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Masking;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>
/// What a person wrote, or a name: in no document as it is. The writer of documents does not know it, so that what was
/// not looked at by a <see cref="Censor"/> is not there at all.
/// </summary>
internal sealed record Written(string Value) : Run
{
    public static Text Of(string value) => new([new Written(value)]);

    /// <summary>An empty line starts a new paragraph, a single line end stays.</summary>
    public static IEnumerable<Block> Prose(string value) =>
        Paragraph.Of(value).Select(p => new Paragraph(Of(string.Concat(p.Text.Runs.OfType<Words>().Select(w => w.Value)))));
}

/// <summary>Takes the names of others out of every block of a document, and counts what it took out.</summary>
internal sealed class Censor(IReadOnlyCollection<HiddenWords> hidden)
{
    private readonly NameMasking _masking = new(hidden);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How many places of each kind were masked so far.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    public Block[] Of(IEnumerable<Block> blocks) => [.. blocks.Select(Of)];

    private Block Of(Block block) => block switch
    {
        Heading heading => heading with { Text = Of(heading.Text) },
        Paragraph paragraph => paragraph with { Text = Of(paragraph.Text) },
        KeyValues values => values with { Items = [.. values.Items.Select(i => i with { Value = Of(i.Value) })] },
        Bullets bullets => bullets with { Items = [.. bullets.Items.Select(Of)] },
        Table table => table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<Text>)[.. row.Select(Of)])] },
        Contents or PageBreak => block,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Nobody looks at the words of this block."),
    };

    private Text Of(Text text) => new([.. text.Runs.SelectMany(run => run is Written written ? Of(written.Value) : [run])]);

    private IEnumerable<Run> Of(string written)
    {
        foreach (var passage in _masking.Of(written))
        {
            if (passage.Words is { } words)
            {
                yield return new Words(words);
            }
            else
            {
                var kind = passage.Kind ?? PersonKinds.Other;
                _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
                yield return new Masked(kind);
            }
        }
    }
}
