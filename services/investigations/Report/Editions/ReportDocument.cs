using System.Globalization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Documents;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Report.Editions;

/// <summary>The report of an investigation as a document, in formal Dutch: the language in which it is read by a committee or a court.</summary>
internal static class ReportDocument
{
    private const string Language = "nl-NL";
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo(Language);

    /// <param name="at">When the report became final.</param>
    public static Document Of(Edition edition, ReportMaterial material, ReportAnnexes annexes, ReferenceDataSet reference, DateTimeOffset at)
    {
        var title = $"Rapport van onderzoek {material.CaseNumber}";
        return new(title, Language, at, new RunningText("Onderzoeksrapport", "Vertrouwelijk", material.CaseNumber),
        [
            new Heading(1, title),
            Facts(edition, material, reference, at),
            new Contents(),
            new Heading(2, "Samenvatting"),
            .. Prose(edition, material.Text.Summary),
            new Heading(2, "Opdracht"),
            .. Mandate(edition, material, reference),
            new Heading(2, "Verloop van het onderzoek"),
            .. Prose(edition, material.Text.Course),
            new Heading(2, "Bevindingen"),
            .. edition.Charges.SelectMany(c => Finding(edition, material, c)),
            .. Responses(edition, material),
            .. Annexes(edition, annexes, reference),
        ]);
    }

    private static KeyValues Facts(Edition edition, ReportMaterial material, ReferenceDataSet reference, DateTimeOffset at) => new(
    [
        new("Zaak", material.CaseNumber),
        new("Waar", reference.OrganisationalParts[material.OrganisationalPart].Nl),
        new("Melder", material.ReporterMark),
        new("Vastgesteld op", Day(at)),
        new("Versie", edition.IsOriginal ? "Origineel" : "Afschrift; wat afgeschermd is, is weggelaten"),
        .. edition.IsOriginal
            ? [new("Onderzoekers", string.Join(", ", material.Investigators)), new("Tegengelezen door", material.Reviewer ?? "")]
            : Array.Empty<KeyValue>(),
    ]);

    private static IEnumerable<Block> Mandate(Edition edition, ReportMaterial material, ReferenceDataSet reference)
    {
        var mandate = material.Mandate;
        yield return new Paragraph(
            $"Versie {mandate.Number} van de opdracht, gegeven op {Day(mandate.IssuedAt)}, gaat over de periode van {Day(mandate.PeriodFrom)} tot en met {Day(mandate.PeriodUntil)}.");
        yield return new Bullets([.. edition.Charges.Select(c => Masked(edition, $"Verwijt {c.Number}: {c.Conduct}"))]);
        yield return new Paragraph("Toegestane methoden:");
        yield return new Bullets([.. mandate.Methods.Select(m => Text.FromString(reference.InvestigationMethods[m].Nl))]);
    }

    private static IEnumerable<Block> Finding(Edition edition, ReportMaterial material, Charge charge)
    {
        var finding = edition.On(charge)!;
        yield return new Heading(3, $"Verwijt {charge.Number}: {NameOf(finding.Finding!.Value)}");
        yield return new Paragraph(Masked(edition, $"Over wie: {material.NoticeOn(charge.Number)?.Names[^1] ?? charge.Person}"));
        foreach (var paragraph in Prose(edition, finding.Reasoning))
        {
            yield return paragraph;
        }

        yield return new Paragraph($"Dit rust op: {string.Join(", ", finding.Sources)}.");
    }

    private static IEnumerable<Block> Responses(Edition edition, ReportMaterial material)
    {
        yield return new Heading(2, "Hoor en wederhoor");
        var responses = edition.Responses.OrderBy(r => r.GivenAt).ToArray();
        if (responses.Length == 0)
        {
            yield return new Paragraph("Het concept van dit rapport is voorgelegd. Er is niet op gereageerd.");
        }

        foreach (var response in responses)
        {
            var who = response.Notice is { } notice ? $"Reactie van degene om wie het gaat (mededeling {notice})" : $"Reactie van de melder ({material.ReporterMark})";
            yield return new Heading(3, $"{who}, {Day(response.GivenAt)}");
            foreach (var paragraph in Prose(edition, response.Text))
            {
                yield return paragraph;
            }
        }
    }

    /// <summary>Titles and names are for the original; others see that something is there, and the hash that it can be compared by.</summary>
    private static IEnumerable<Block> Annexes(Edition edition, ReportAnnexes annexes, ReferenceDataSet reference)
    {
        yield return new Heading(2, "Bijlagen");
        if (annexes.Evidence.Count > 0)
        {
            yield return new Table("Bewijs", ["Nummer", "Wat", "Bron", "Toegevoegd", "SHA-256"], [.. annexes.Evidence.Select(e => (IReadOnlyList<Text>)
            [
                PieceName.OfEvidence(e.Number), edition.IsOriginal ? e.Title : Hidden, reference.EvidenceSources[e.Source].Nl, Day(e.AddedAt), e.Sha256 ?? "Voorwerp",
            ])]);
        }

        if (annexes.Interviews.Count > 0)
        {
            yield return new Table("Gesprekken", ["Nummer", "Met", "Wie", "Wanneer"], [.. annexes.Interviews.Select(i => (IReadOnlyList<Text>)
            [
                PieceName.OfMinutes(i.Number), NameOf(i.With), edition.IsOriginal ? i.Person : Hidden, Day(i.At),
            ])]);
        }

        if (annexes.Evidence.Count + annexes.Interviews.Count == 0)
        {
            yield return new Paragraph("Er zijn geen bijlagen.");
        }
    }

    private static Text Hidden { get; } = new([new Masked()]);

    private static IEnumerable<Block> Prose(Edition edition, string prose) => Paragraph.Of(prose).Select(p => p with { Text = Masked(edition, ((Words)p.Text.Runs[0]).Value) });

    private static Text Masked(Edition edition, string text) =>
        new([.. edition.Read(text).Select(p => p.Words is { } words ? (Run)new Words(words) : new Masked())]);

    private static string NameOf(Finding finding) => finding switch
    {
        Contracts.Finding.Established => "vastgesteld",
        Contracts.Finding.NotEstablished => "niet vastgesteld",
        Contracts.Finding.Unfounded => "ongegrond",
        Contracts.Finding.ConductNotBreach => "gebeurd, geen plichtsverzuim",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "Not a finding."),
    };

    private static string NameOf(InterviewWith with) => with switch
    {
        InterviewWith.Reporter => "Melder",
        InterviewWith.Subject => "Degene om wie het gaat",
        _ => "Getuige",
    };

    private static string Day(DateTimeOffset at) => Day(Term.DayOf(at));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
