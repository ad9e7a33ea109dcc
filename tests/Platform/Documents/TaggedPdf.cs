using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Zichtlijn.Platform.Tests.Documents;

/// <summary>Reads a file as a screen reader does: by its tags.</summary>
internal sealed class TaggedPdf : IDisposable
{
    private readonly PdfDocument _file;
    private readonly Dictionary<(IndirectReference Page, int Number), string> _marked = [];

    public TaggedPdf(byte[] file)
    {
        _file = PdfDocument.Open(file);
        Pages = [.. _file.GetPages()];
        var references = ((ArrayToken)Get((DictionaryToken)Get(Catalog, "Pages"), "Kids")).Data.Cast<IndirectReferenceToken>().Select(r => r.Data);
        foreach (var (page, reference) in Pages.Zip(references))
        {
            foreach (var content in page.GetMarkedContents().Where(c => !c.IsArtifact))
            {
                _marked[(reference, content.MarkedContentIdentifier)] = string.Concat(content.Letters.Select(l => l.Value));
            }
        }

        Root = Element((DictionaryToken)Get((DictionaryToken)Get(Catalog, "StructTreeRoot"), "K"), _ => true);
    }

    public IReadOnlyList<Page> Pages { get; }

    public DictionaryToken Catalog => _file.Structure.Catalog.CatalogDictionary;

    public DocumentInformation Information => _file.Information;

    public Tag Root { get; }

    public IEnumerable<Tag> Tags => Root.All;

    public string Metadata => _file.TryGetXmpMetadata(out var metadata) ? metadata.GetXDocument().ToString() : "";

    public IReadOnlyList<string> Bookmarks =>
        _file.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().Select(n => $"{new string(' ', 2 * n.Level)}{n.Title}")] : [];

    public IToken Get(DictionaryToken dictionary, string name) => Resolve(dictionary.Data[name]);

    public string Text(DictionaryToken dictionary, string name) => TextOf(Get(dictionary, name));

    public void Dispose() => _file.Dispose();

    private static string TextOf(IToken token) => token is HexToken hex ? hex.Data : ((StringToken)token).Data;

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? _file.Structure.GetObject(reference.Data).Data : token;

    private Tag Element(DictionaryToken element, Func<IToken, bool> isParent)
    {
        isParent(element.Data["P"]).ShouldBeTrue();
        var page = element.Data.TryGetValue("Pg", out var first) ? ((IndirectReferenceToken)first).Data : default;
        var attributes = element.Data.ContainsKey("A") ? (DictionaryToken)Get(element, "A") : null;
        var kids = ((ArrayToken)element.Data["K"]).Data.Select(Resolve).Select(kid => kid switch
        {
            NumericToken number => (object)_marked[(page, number.Int)],
            DictionaryToken d when d.Data.ContainsKey("S") => Element(d, p => ReferenceEquals(Resolve(p), element)),
            DictionaryToken d when d.Data.ContainsKey("MCID") => _marked[(((IndirectReferenceToken)d.Data["Pg"]).Data, ((NumericToken)d.Data["MCID"]).Int)],
            DictionaryToken d => (DictionaryToken)Get(d, "Obj"),
            _ => kid,
        });
        return new(
            ((NameToken)element.Data["S"]).Data,
            [.. kids],
            element.Data.ContainsKey("Lang") ? Text(element, "Lang") : null,
            element.Data.ContainsKey("ActualText") ? Text(element, "ActualText") : null,
            attributes is null ? null : string.Join(' ', attributes.Data.Where(a => a.Key != "O").Select(a => $"{a.Key}={a.Value}")));
    }
}

/// <param name="Kids">Tags, texts and links in the order of reading.</param>
internal sealed record Tag(string Role, IReadOnlyList<object> Kids, string? Language, string? ActualText, string? Attributes)
{
    public IEnumerable<Tag> All => Kids.OfType<Tag>().SelectMany(t => t.All).Prepend(this);

    /// <summary>What is read aloud.</summary>
    public string Text => ActualText ?? string.Concat(Kids.Select(k => k is Tag tag ? tag.Text : k as string));

    public string Outline(int depth = 0) => string.Join('\n', Kids.Select(k => k switch
    {
        Tag tag => tag.Outline(depth + 1),
        string text => $"{new string(' ', 2 * (depth + 1))}\"{text}\"",
        _ => $"{new string(' ', 2 * (depth + 1))}(link)",
    }).Prepend($"{new string(' ', 2 * depth)}{string.Join(' ', new[] { Role, Language, Attributes, ActualText }.OfType<string>())}"));
}
