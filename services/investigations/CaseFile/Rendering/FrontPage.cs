using System.Globalization;
using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>What this document is, for whom, and of which moment.</summary>
internal static class FrontPage
{
    public static IEnumerable<Block> Of(FileWords words)
    {
        var (file, wish) = (words.File, words.File.Wish);
        yield return new KeyValues(
        [
            new("Zaak", file.CaseNumber),
            new("Bestemd voor", FileWords.Of(wish.For)),
            new("Waarvoor", Written.Of(wish.Words.Motive)),
            new("Over wie", Procedure(words)),
            new("Dossier", Number(file.Number)),
            new("Uitgegeven op", FileWords.Moment(wish.At)),
            new("Uitgegeven door", words.Official(wish.By)),
            new("Versie van de zaak", Number(wish.Version)),
            new("Bewijsregister", file.RegisterLine == 0 ? "Er is geen bewijs." : $"Tot en met regel {Number(file.RegisterLine)}, controlegetal {file.RegisterHead}"),
            new("Waar", words.Reference.OrganisationalParts.Find(file.Case.Request!.OrganisationalPart)?.Nl ?? file.Case.Request.OrganisationalPart),
            new("Melder", file.ReporterMark),
        ]);
        yield return new Paragraph(
            "Dit dossier bevat alles wat in het onderzoek is vastgelegd, in de volgorde waarin het gebeurde. Wie in functie handelde en degene om wie het gaat, zijn met naam genoemd. "
            + "Namen van anderen zijn weggelaten; op die plaatsen staat een balk. De weggelaten woorden zitten niet in dit bestand. De melder wordt aangeduid met een kenmerk.");
        yield return new Paragraph(
            "Wat berust op een plicht tot antwoorden is als zodanig vermeld. Dat mag alleen in de bestuursrechtelijke procedure worden gebruikt, niet in een strafzaak.");
    }

    private static Text Procedure(FileWords words) => words.File.Wish.Notice is { } number
        ? Written.Of(words.File.Notices.Single(n => n.Number == number).Person)
        : words.File.Notices.Count == 0 ? "Nog niemand is meegedeeld dat het onderzoek over hen gaat."
        : Written.Of(string.Join(", ", words.File.Notices.Select(n => words.File.People.NameOf(n.Person))));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
