using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.CaseFile.Rendering;

/// <summary>What was to be investigated, in every version, and who did.</summary>
internal static class MandateParts
{
    public static IEnumerable<Block> Of(FileWords words) =>
    [
        new Heading(2, "1. Opdracht"),
        .. words.File.Mandates.Count == 0 ? [new Paragraph("Er is geen opdracht gegeven.")] : words.File.Mandates.SelectMany(m => Version(words, m)),
        new Heading(2, "2. Wie onderzocht"),
        .. Investigators(words),
    ];

    private static IEnumerable<Block> Version(FileWords words, Contracts.Investigations.Http.V1.Mandate mandate)
    {
        yield return new Heading(3, $"Versie {mandate.Number}, {FileWords.Day(mandate.IssuedAt)}");
        yield return new KeyValues(
        [
            new("Soort", FileWords.Of(mandate.Kind)),
            new("Gegeven door", words.Official(mandate.IssuedBy)),
            new("Periode", $"{FileWords.Day(mandate.PeriodFrom)} tot en met {FileWords.Day(mandate.PeriodUntil)}"),
            new("Methoden", string.Join(", ", mandate.Methods.Select(words.Method))),
            new("Streefdatum", FileWords.Day(mandate.TargetDate)),
            .. mandate.Motive is { } motive ? [new KeyValue("Waarom gewijzigd", Written.Of(motive))] : Array.Empty<KeyValue>(),
        ]);
        yield return new Bullets([.. mandate.Charges.Select(c => new Text(
            [new Words($"Verwijt {c.Number}, over "), new Written(words.File.People.NameOf(c.Person)), new Words(": "), new Written(c.Conduct)]))]);
    }

    private static IEnumerable<Block> Investigators(FileWords words)
    {
        var assignments = words.File.Case.Assignments;
        if (assignments.IsEmpty)
        {
            yield return new Paragraph("Nu onderzoekt niemand de zaak. Wie dat eerder deed, staat in het verloop.");
            yield break;
        }

        yield return new Table("Onderzoekers", ["Naam", "Sinds", "Verklaard geen belang te hebben"], [.. assignments.Select(a => (IReadOnlyList<Text>)
            [words.Official(a.Account), FileWords.Day(a.AssignedAt), FileWords.YesNo(a.Declared)])]);
        yield return new Paragraph("Wie eerder onderzocht, en waarom dat eindigde, staat in het verloop.");
    }
}
