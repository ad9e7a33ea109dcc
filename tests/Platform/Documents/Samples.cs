using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Platform.Tests.Documents;

/// <summary>Documents with something of everything, about nobody.</summary>
internal static class Samples
{
    public static DateTimeOffset Created { get; } = new(2023, 11, 14, 9, 30, 0, TimeSpan.FromHours(1));

    public static Document Of(params IEnumerable<Block> blocks) =>
        new("Rapport van onderzoek", "nl-NL", Created, new RunningText("Zichtlijn", "Vertrouwelijk", "Z-2023-000001"), [.. blocks]);

    public static Document OfEverything { get; } = Of(
        new Heading(1, "Rapport van onderzoek"),
        new KeyValues([new("Zaaknummer", "Z-2023-000001"), new("Vastgesteld", "dinsdag 14 november 2023"), new("Onderzoekers", "Roos van Dam en Şule Yıldız")]),
        new Contents(),
        new Heading(2, "Wat is onderzocht"),
        new Paragraph("Geïnterviewd is één medewerker, die zei: “Het was geen grap.” Zij noemt Łukasz, İpek, Đorđe, Zoë, Ødegård en Müßig."),
        new Paragraph(new Text([new Words("Op 3 maart sprak "), new Masked(), new Words(" met "), new Masked("5.1.2e"), new Words(" over wat er "), new Words("werkelijk", IsBold: true), new Words(" gebeurde.")])),
        new Bullets(["Berichten in een groepsapp", "Een verslag van het gesprek dat daarover werd gevoerd, en wat er daarna met dat verslag is gebeurd", "Het rooster"]),
        new Heading(2, "Bevindingen"),
        new Heading(3, "Eerste gedraging"),
        new Table(
            "Bewijs per gedraging",
            ["Nr.", "Bewijs", "Vastgelegd op", "Betekenis"],
            [
                ["1", "Schermafbeelding van berichten", "3 maart 2023", "Steunt de verklaring van de melder op de belangrijkste punten."],
                ["2", "Verslag", "10 maart 2023", new Text([new Words("Spreekt "), new Masked(), new Words(" tegen.")])],
                ["3", "Rooster", "12 maart 2023", ""],
            ]),
        new PageBreak(),
        new Heading(2, new Text([new Words("Verklaring van "), new Masked()])),
        new Paragraph("In my own words: it went on for months.") { Language = "en" });

    /// <summary>Long enough for sixty pages.</summary>
    public static Document OfSixtyPages { get; } = Of(
    [
        new Heading(1, "Dossier"), new Contents(),
        .. Enumerable.Range(1, 60).SelectMany(chapter => new Block[]
        {
            new PageBreak(), new Heading(2, $"Hoofdstuk {chapter}"),
            new Paragraph(string.Join(' ', Enumerable.Range(1, 120).Select(word => $"woord{chapter}.{word}"))),
            new Table("Lijst", ["Nr.", "Wat"], [.. Enumerable.Range(1, 8).Select(row => (IReadOnlyList<Text>)[$"{row}", $"Stuk {chapter}.{row}"])]),
        }),
    ]);
}
