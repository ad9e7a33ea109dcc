using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Masking;

namespace Zichtlijn.Sanctioning.Cases.Letters.Composing;

/// <summary>A letter as a document.</summary>
internal static class LetterDocument
{
    /// <param name="sections">As they are signed, with bars for what is masked.</param>
    /// <param name="signer">The name of whoever signs.</param>
    /// <param name="authority">As which authority they do.</param>
    public static Document Of(LetterMaterial material, IReadOnlyList<LetterSection> sections, string signer, string authority, DateTimeOffset at)
    {
        var title = LetterComposer.TitleOf(material.Kind, material.Sanction);
        LetterSection[] clauses = [.. LegalClauses.Of(material)];
        return new(title, DutchWords.Language, at, new RunningText(Name(material.Kind), "Vertrouwelijk", material.CaseNumber),
        [
            new Heading(1, title),
            new KeyValues(
            [
                new("Van", "De korpschef van politie"),
                .. material.Addressee is { } name ? [new("Aan", name)] : Array.Empty<KeyValue>(),
                new("Datum", at.InWords()),
                new("Ons kenmerk", material.CaseNumber),
                new("Onderwerp", SubjectOf(material)),
            ]),
            new Paragraph(material.Addressee is { } addressee ? $"Geachte {addressee}," : "Geachte heer of mevrouw,"),
            .. sections.Concat(clauses[..^1]).SelectMany(Section),
            new Heading(2, "Ondertekening"),
            new Paragraph("Hoogachtend,"),
            new KeyValues([new("Bevoegd gezag", authority), new("Naam", signer), new("Ondertekend op", at.InWords())]),

            // What somebody can do about it stands last, where they look for it.
            .. Section(clauses[^1]),
        ]);
    }

    private static string SubjectOf(LetterMaterial material) => material.Kind switch
    {
        LetterKind.ObjectionDecision => $"uw bezwaar tegen het besluit van {material.Decision.At.InWords()}",
        LetterKind.Decision => OfReport(material.Decision.Charges, material),
        _ => OfReport(material.Intention.Charges, material),
    };

    private static string OfReport(IReadOnlyList<int> charges, LetterMaterial material) =>
        $"{DutchWords.Charges(charges)} in het rapport van onderzoek van {material.ReportedOn.InWords()}";

    private static IEnumerable<Block> Section(LetterSection section) =>
        [new Heading(2, Masked(section.Title!)), .. section.Paragraphs!.SelectMany(Paragraph.Of).Select(p => p with { Text = Masked(((Words)p.Text.Runs[0]).Value) })];

    /// <summary>A bar in a text is a bar in the document: nothing is behind it.</summary>
    private static Text Masked(string text) => new([.. text.Split(NameMasking.Bar).SelectMany((words, n) => n == 0 ? [new Words(words)] : new Run[] { new Masked(), new Words(words) })
        .Where(r => r is not Words { Value: "" })]);

    private static string Name(LetterKind kind) => kind switch
    {
        LetterKind.Intention => "Voornemen",
        LetterKind.Decision => "Besluit",
        _ => "Beslissing op bezwaar",
    };
}
