using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.CaseFile.Exporting;
using Zichtlijn.Investigations.CaseFile.Rendering;

namespace Zichtlijn.Investigations.Tests.CaseFile;

/// <summary>The file tells everything, in the order in which a court asks for it.</summary>
public sealed class CaseFileDocumentTests : IDisposable
{
    private readonly Files _files = new();

    [Fact]
    public void It_has_every_part_and_everything_that_was_written()
    {
        var places = new List<string>();
        var text = Files.EverythingOf(_files.Gathered(place =>
        {
            places.Add(place);
            return $"Hier{places.IndexOf(place)}x";
        }));

        foreach (var part in new[]
        {
            "1. Opdracht", "2. Wie onderzocht", "3. Verloop van het onderzoek", "4. Mededelingen en rechten", "5. Gesprekken", "6. Bewijs", "7. Ingrijpende middelen",
            "8. Rapport, reacties en review", "9. Termijnen en verlengingen", "10. Inzagelogboek", "11. Wat is weggelaten", "Bijgestaan door", "read-evidence", "Geweigerd",
        })
        {
            text.ShouldContain(part);
        }

        // What nobody reads there: how people are doing, plans, earlier minutes, and where a witness was, who assists them and how they got a copy.
        var left = places.Distinct().Where(place => !text.Contains($"Hier{places.IndexOf(place)}x", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        left.ShouldBe(
        [
            "first minutes", "how the copy went", "other place", "place of the talk", "step of the plan", "welfare of the reporter", "welfare of the subject", "who assists them", "who is talked with",
        ]);
    }

    [Fact]
    public void Of_the_access_log_it_leaves_out_the_reporter_and_who_reads_the_log_and_says_so() =>
        Files.EverythingOf(_files.Gathered(place => place)).ShouldSatisfyAllConditions(
            t => t.ShouldContain("read-investigation"), t => t.ShouldNotContain("read-as-reporter"), t => t.ShouldNotContain("read-access-log"), t => t.ShouldContain("de regels over de melder"));

    [Fact]
    public void What_rests_on_a_duty_to_answer_is_named_everywhere()
    {
        var file = _files.Gathered(place => place);

        Files.EverythingOf(file).ShouldContain("alleen voor de bestuursrechtelijke procedure");
        CaseFileBundle.ReadmeOf(file).ShouldSatisfyAllConditions(t => t.ShouldContain("\nE-1\n"), t => t.ShouldContain("de bestuursrechter"), t => t.ShouldNotContain("{"));
        CaseFileBundle.ManifestOf(file, Files.Write(file), "").ShouldSatisfyAllConditions(
            t => t.ShouldContain($"\"sha256\": \"{Files.Write(file).Sha256}\""), t => t.ShouldContain("\"dutyToAnswer\": [\n    \"E-1\"\n  ]"), t => t.ShouldContain("\"for\": \"court\""));
    }

    [Fact]
    public void The_same_file_is_the_same_to_the_byte()
    {
        var file = _files.Gathered(place => place);

        Files.Write(file).Pdf.ShouldBe(Files.Write(file).Pdf);
    }

    [Fact]
    public void Everything_that_can_happen_has_words() => Enum.GetValues<Happening>().Select(HappeningsInDutch.NameOf).ShouldAllBe(name => name.Length > 5);

    public void Dispose() => _files.Dispose();
}
