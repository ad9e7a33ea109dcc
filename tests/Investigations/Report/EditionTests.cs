using System.Text;
using UglyToad.PdfPig;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Investigations.Tests.Support;
using Zichtlijn.Platform.Documents;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>Each reader gets a report of their own; what they do not get to see is not in it.</summary>
public class EditionTests
{
    private static readonly ReportMaterial Material = new(
        "Z-2023-000001", "AMS", "M-7F2",
        [new Mandate(
            1, InvestigationKind.Unit, Given.Now, "unit-head.ams", [new(1, "jansen", "Schold een collega uit, zei Wim Getuigman."), new(2, "Piet van Elders", "Lachte mee en zei niets.")],
            new(2023, 1, 1), new(2023, 10, 1), ["interviews"], new(2024, 1, 26), Motive: null)],
        new(
            "Kees Jansen schold volgens Getuigman een collega uit.", "Gesproken is met Wim Getuigman en met Van Elders op de Kadeweg.",
            [new(1, Finding.Established, "Getuigman hoorde Jansen roepen.", ["I-1"]), new(2, Finding.Unfounded, "Van Elders was er niet, zei Jansen.", ["I-1"])],
            [new("Kadeweg", [Reader.Subject, Reader.Reporter]), new("lachte mee", [Reader.Reporter])]),
        [new(1, ["jansen", "Kees Jansen"], [1]), new(2, ["Piet van Elders"], [2])], ["Wim Getuigman"],
        [new(1, Given.Now, "Ik heb dat nooit zo bedoeld."), new(2, Given.Now, "Ik was er niet."), new(Notice: null, Given.Now, "Zo was het precies.")],
        ["Sanne Postma", "Daan Prins"], "Femke Maas");

    private static readonly ReportAnnexes Annexes = new(
        [new(1, "Rooster van Jansen", "workplace", Given.Now, "abcdef")], [new(1, InterviewWith.Witness, "Wim Getuigman", Given.Now, InterviewState.SignatureGiven)]);

    [Fact]
    public void The_original_holds_everything()
    {
        var text = TextOf(Edition.Original(Material));

        foreach (var words in new[] { "Kees Jansen", "Van Elders", "Wim Getuigman", "Kadeweg", "nooit zo bedoeld", "precies", "Rooster van Jansen", "abcdef", "Femke Maas", "vastgesteld", "ongegrond" })
        {
            text.ShouldContain(words);
        }
    }

    [Fact]
    public void Whoever_it_is_about_reads_of_their_own_charges_and_of_nobody_else()
    {
        var text = TextOf(Edition.ForSubject(Material, notice: 1));

        text.ShouldSatisfyAllConditions(t => t.ShouldContain("Kees Jansen"), t => t.ShouldContain("nooit zo bedoeld"), t => t.ShouldContain("Verwijt 1"));
        ShouldNotHold(text, "Getuigman", "Wim", "Elders", "Verwijt 2", "Kadeweg", "precies", "Ik was er niet", "Rooster van", "Femke", "Sanne");
    }

    [Fact]
    public void The_reporter_reads_of_every_charge_and_of_nobody_by_name()
    {
        var text = TextOf(Edition.ForReporter(Material));

        text.ShouldSatisfyAllConditions(t => t.ShouldContain("Verwijt 1"), t => t.ShouldContain("Verwijt 2"), t => t.ShouldContain("precies"));
        ShouldNotHold(text, "Jansen", "Kees", "Getuigman", "Elders", "Kadeweg", "Lachte mee", "bedoeld", "Ik was er niet", "Rooster van", "Femke", "Sanne");
    }

    [Fact]
    public void The_same_report_is_the_same_to_the_byte() =>
        Pdf(Edition.ForReporter(Material)).ShouldBe(Pdf(Edition.ForReporter(Material)));

    private static void ShouldNotHold(string text, params string[] words)
    {
        foreach (var hidden in words)
        {
            text.ShouldNotContain(hidden, Case.Insensitive);
        }
    }

    private static byte[] Pdf(Edition edition) => AccessiblePdf.Write(ReportDocument.Of(edition, Material, Annexes, Given.Reference, Given.Now));

    /// <summary>What somebody can copy out of it, and what its bytes hold.</summary>
    private static string TextOf(Edition edition)
    {
        var pdf = Pdf(edition);
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)) + Encoding.Latin1.GetString(pdf);
    }
}
