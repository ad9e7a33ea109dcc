using System.Globalization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>The register of evidence with the chain of custody of each piece, and the intrusive methods.</summary>
internal static class EvidenceParts
{
    public static IEnumerable<Block> Of(FileWords words) =>
    [
        new Heading(2, "6. Bewijs"),
        .. words.File.Evidence.Count == 0 ? [new Paragraph("Er is geen bewijs.")] : words.File.Evidence.SelectMany(e => Piece(words, e)),
        .. words.File.Disclosures.SelectMany(d => Disclosure(words, d)),
        new Heading(2, "7. Ingrijpende middelen"),
        .. words.File.Means.Count == 0 ? [new Paragraph("Er zijn geen ingrijpende middelen gevraagd.")] : words.File.Means.SelectMany((m, n) => Means(words, m, n + 1)),
    ];

    private static IEnumerable<Block> Piece(FileWords words, FiledEvidence piece)
    {
        var name = PieceName.OfEvidence(piece.Number);
        var what = piece.What;
        yield return new Heading(3, new([new Words(name + ": "), new Written(what.Title)]));
        yield return new KeyValues(
        [
            new("Wat", Written.Of(what.Text)),
            new("Bron", words.Source(what.Source)),
            new("Grondslag", words.Basis(what.LegalBasis)),
            new("Methode", words.Method(what.Method)),
            new("Opdracht", string.Create(CultureInfo.InvariantCulture, $"Versie {what.Mandate}")),
            .. what.FileName is { } file ? [new KeyValue("Bestand", Written.Of(file)), new("SHA-256", what.Sha256!)] : Array.Empty<KeyValue>(),
            .. what.Place is { } place ? [new KeyValue("Voorwerp, bewaard in", Written.Of(place))] : Array.Empty<KeyValue>(),
            .. piece.RestsOnDutyToAnswer ? [new KeyValue("Plicht tot antwoorden", "Ja: alleen voor de bestuursrechtelijke procedure")] : Array.Empty<KeyValue>(),
            .. words.File.Wish.Files.Any(f => f.Number == piece.Number) ? [new KeyValue("Meegegeven", $"files/{name}")] : Array.Empty<KeyValue>(),
        ]);
        yield return new Table($"Wie {name} in handen had", ["Regel", "Wanneer", "Wat", "Wie", "Waarom", "Controlegetal"], [.. piece.Lines.Select(l => (IReadOnlyList<Text>)
        [
            l.Line.Line.ToString(CultureInfo.InvariantCulture), FileWords.Short(l.Line.At), Act(words, l.Line), words.Official(l.Line.By), Written.Of(l.Line.Why ?? ""), l.Hash,
        ])]);
    }

    private static Text Act(FileWords words, RegisterLine line) => line switch
    {
        { Act: CustodyAct.Added } => "Toegevoegd",
        { Act: CustodyAct.HandedOver } => new Text([new Words("Overgedragen aan "), .. words.Official(line.To).Runs]),
        { Act: CustodyAct.Taken } => "Aangenomen",
        { Act: CustodyAct.Declined } => "Niet aangenomen",
        { Act: CustodyAct.DutyToAnswerMarked } => "Gemerkt: rust op een plicht tot antwoorden",
        _ => "Overgenomen zonder de vorige houder",
    };

    private static IEnumerable<Block> Disclosure(FileWords words, FiledDisclosure disclosure)
    {
        yield return new Heading(3, string.Create(CultureInfo.InvariantCulture, $"Verstrekking {disclosure.Number} aan de officier van justitie"));
        yield return new KeyValues(
        [
            new("Wanneer", new([new Words($"{FileWords.Moment(disclosure.At)}, "), .. words.Official(disclosure.By).Runs])),
            new("Stukken", string.Join(", ", disclosure.What.Items)),
            new("Aan", Written.Of(disclosure.What.Recipient)),
            new("Grondslag", Written.Of(disclosure.What.LegalBasis)),
            new("Waarom", Written.Of(disclosure.What.Motive)),
        ]);
    }

    private static IEnumerable<Block> Means(FileWords words, MeansRequest means, int number)
    {
        yield return new Heading(3, $"Verzoek {number}: {words.Method(means.Method)}");
        yield return new KeyValues(
        [
            new("Gevraagd", new([new Words($"{FileWords.Moment(means.AskedAt)}, "), .. words.Official(means.AskedBy).Runs])),
            new("Periode", $"{FileWords.Day(means.From)} tot en met {FileWords.Day(means.Until)}"),
            new("Waarom", Written.Of(means.Why)),
            new("Toets van de jurist", Answer(words, means.Lawyer, means.LawyersText)),
            new("Tweede onderzoeker", Answer(words, means.Second, means.Motive)),
            new("Uitkomst", means.State switch { MeansState.Approved => "Toegestaan", MeansState.Refused => "Niet toegestaan", _ => "Nog niet beslist" }),
        ]);
    }

    private static Text Answer(FileWords words, string? by, string? text) =>
        by is null ? "Nog niet" : new Text([.. words.Official(by).Runs, new Words(": "), new Written(text ?? "")]);
}
