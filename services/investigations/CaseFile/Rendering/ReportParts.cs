using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>What was found, what both sides and the reviewer said of it, and whether it was in time.</summary>
internal static class ReportParts
{
    public static IEnumerable<Block> Of(FileWords words) =>
    [
        new Heading(2, "8. Rapport, reacties en review"),
        .. words.File.Report is { } report ? Report(words, report) : [new Paragraph("Er is nog geen rapport voorgelegd.")],
        .. words.File.Responses.SelectMany(r => Response(words, r)),
        .. words.File.Reviews.SelectMany(Review),
        new Heading(2, "9. Termijnen en verlengingen"),
        .. Terms(words),
    ];

    private static IEnumerable<Block> Report(FileWords words, WrittenReport report) =>
    [
        new Paragraph(words.File.Case.Report.IsFinal ? "Het rapport is vastgesteld." : "Dit is het concept dat aan beide kanten is voorgelegd."),
        new Heading(3, "Samenvatting"), .. Written.Prose(report.Summary),
        new Heading(3, "Verloop volgens het rapport"), .. Written.Prose(report.Course),
        .. report.Findings.SelectMany(f => (IEnumerable<Block>)
        [
            new Heading(3, $"Verwijt {f.Charge}: {NameOf(f.Finding)}"), .. Written.Prose(f.Reasoning), new Paragraph($"Dit rust op: {string.Join(", ", f.Sources)}."),
        ]),
    ];

    private static IEnumerable<Block> Response(FileWords words, Investigations.Report.Editions.NamedResponse response) =>
    [
        new Heading(3, response.Notice is { } notice
            ? $"Reactie van degene om wie het gaat (mededeling {notice}), {FileWords.Day(response.GivenAt)}"
            : $"Reactie van de melder ({words.File.ReporterMark}), {FileWords.Day(response.GivenAt)}"),
        .. Written.Prose(response.Text),
    ];

    private static IEnumerable<Block> Review(Exporting.FiledReview review) =>
    [
        new Heading(3, $"Review op {FileWords.Day(review.At)}: {(review.Agrees ? "akkoord" : "teruggestuurd")}"),
        new Paragraph($"Door {review.By}:"),
        .. Written.Prose(review.Remarks),
    ];

    private static IEnumerable<Block> Terms(FileWords words)
    {
        yield return new Table("Termijnen zoals ze nu zijn", ["Termijn", "Begin", "Laatste dag", "Gehaald of afgerond", "Verstreken"], [.. words.File.Clocks.Select(c => (IReadOnlyList<Text>)
        [
            words.TermOf(c.Code), FileWords.Day(c.Start), c.LastDay is { } last ? FileWords.Day(last) : "Staat stil", c.MetOn is { } met ? FileWords.Day(met) : "Nee",
            string.Join(", ", c.PassedBefore.Concat(c.Passed is { } passed ? [passed] : Array.Empty<DateOnly>()).Select(FileWords.Day)) is { Length: > 0 } days ? days : "Nee",
        ])]);
        yield return CourseParts.Table(words, "Wat met de termijnen gebeurde", words.File.Chronology.Where(e => e.Kind == ChronologyKind.Terms));
    }

    private static string NameOf(Finding? finding) => finding switch
    {
        Finding.Established => "vastgesteld",
        Finding.NotEstablished => "niet vastgesteld",
        Finding.Unfounded => "ongegrond",
        Finding.ConductNotBreach => "gebeurd, geen plichtsverzuim",
        _ => "nog geen bevinding",
    };
}
