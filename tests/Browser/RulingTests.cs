using System.Text;
using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>A lawyer takes in a published ruling, codes it and finds it in the list; the ruling and its words are made up.</summary>
public sealed class RulingTests(BrowserSystem system)
{
    private const string List = "staff/court-rulings";
    private const string Because = "De rechtbank noemt de waarschuwing van een jaar eerder (overweging 4.2) en de vaste functie als leidinggevende.";

    [Theory]
    [InlineData("nl", 390, ColorScheme.Light, "hr-lawyer")]
    [InlineData("en", 1280, ColorScheme.Dark, "hr-lawyer2")]
    public async Task A_ruling_is_taken_in_coded_and_found(string language, int width, ColorScheme scheme, string account)
    {
        var ecli = NewEcli();
        var found = new List<string>();
        await using var lawyer = await system.Visit(width, language, scheme: scheme);
        await lawyer.ComeAs(account, LawyersDay.List);
        await lawyer.Main.Locator("a[href$='/staff/court-rulings']").ClickAsync();
        await lawyer.At(List);
        await Look();

        await lawyer.Main.Locator("a[href$='/add']").ClickAsync();
        await lawyer.At($"{List}/add");
        await Look();
        await TakeAsync(lawyer, "<html></html>");
        await Assertions.Expect(lawyer.Page.Locator(".zl-error-summary a")).ToHaveCountAsync(1);
        await Look();
        await TakeAsync(lawyer, new string(' ', (2 * 1024 * 1024) + 1));
        await Assertions.Expect(lawyer.Page.Locator(".zl-error-summary a")).ToContainTextAsync("2 MB");
        await TakeAsync(lawyer, Xml(ecli));
        await lawyer.At($"{List}/{ecli}");
        await Assertions.Expect(lawyer.Main).ToContainTextAsync("verklaart het beroep gegrond");
        await Look();

        await lawyer.Main.Locator(".zl-next a").ClickAsync();
        await lawyer.At($"{List}/{ecli}/coding");
        await lawyer.Main.Locator("#reasons").FillAsync(Because);
        await InvestigatorsDay.Send(lawyer);
        await Assertions.Expect(lawyer.Page.Locator(".zl-error-summary a")).ToHaveCountAsync(5);
        await Assertions.Expect(lawyer.Main.Locator("#reasons")).ToHaveValueAsync(Because);
        await Look();
        await CodeAsync(lawyer);
        await lawyer.At($"{List}/{ecli}");
        await Look();

        // The same file again does nothing, and leads to the ruling.
        await lawyer.Open($"{List}/add");
        await TakeAsync(lawyer, Xml(ecli));
        await lawyer.At($"{List}/{ecli}");
        await Assertions.Expect(lawyer.Main.Locator(".utrecht-alert--info")).ToBeVisibleAsync();

        await lawyer.Open($"{List}?coded=false&ecli={ecli}");
        await Assertions.Expect(lawyer.Main.Locator("table")).ToHaveCountAsync(0);
        await lawyer.Open($"{List}?coded=true&category=bullying&ecli={ecli}");
        await Assertions.Expect(lawyer.Main.Locator("tbody tr")).ToHaveCountAsync(1);
        await Look();
        await lawyer.Main.GetByRole(AriaRole.Link, new() { Name = ecli }).ClickAsync();
        await lawyer.At($"{List}/{ecli}");
        await lawyer.Main.Locator("#coding ~ .utrecht-action-group a").ClickAsync();
        await Assertions.Expect(lawyer.Main.Locator("#replacedBy")).ToHaveValueAsync("conditionalDismissal");
        await Look();

        found.ShouldBeEmpty();
        lawyer.Complaints.ShouldBeEmpty();

        async Task Look()
        {
            found.AddRange(await AccessibilityTests.Violations(lawyer));
            if (await lawyer.ScrollsSideways())
            {
                found.Add($"{lawyer.Page.Url} scrolls sideways");
            }
        }
    }

    [Fact]
    public async Task A_file_is_taken_in_without_javascript()
    {
        var ecli = NewEcli();
        await using var lawyer = await system.Visit(script: false);
        await lawyer.ComeAs("hr-lawyer", $"{List}/add");
        await TakeAsync(lawyer, "geen XML");
        await Assertions.Expect(lawyer.Page.Locator(".zl-error-summary a")).ToContainTextAsync("geen XML-bestand");
        await TakeAsync(lawyer, Xml(ecli));
        await lawyer.At($"{List}/{ecli}");
    }

    private static string NewEcli() => $"ECLI:NL:RBMNE:2023:{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}";

    private static async Task TakeAsync(Visitor lawyer, string content)
    {
        await lawyer.Main.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "uitspraak.xml", MimeType = "text/xml", Buffer = Encoding.UTF8.GetBytes(content) });
        await lawyer.Main.Locator("form[enctype] button").ClickAsync();
    }

    private static async Task CodeAsync(Visitor lawyer)
    {
        await lawyer.Main.Locator("#category").SelectOptionAsync("bullying");
        await lawyer.Choose("serious");
        await lawyer.Main.Locator("input[name=repeated][value=yes]").CheckAsync();
        await lawyer.Choose("warnedBefore");
        await lawyer.Main.Locator("#sanction").SelectOptionAsync("dismissal");
        await lawyer.Choose("replaced");
        await lawyer.Main.Locator("#replacedBy").SelectOptionAsync("conditionalDismissal");
        await InvestigatorsDay.Send(lawyer);
    }

    /// <summary>In the form in which the register publishes real ones.</summary>
    private static string Xml(string ecli) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <open-rechtspraak>
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ecli="https://e-justice.europa.eu/ecli" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:psi="http://psi.rechtspraak.nl/">
            <rdf:Description>
              <dcterms:identifier>{ecli}</dcterms:identifier>
              <dcterms:modified>2023-06-01T12:09:11</dcterms:modified>
              <dcterms:creator>Rechtbank Midden-Nederland</dcterms:creator>
              <dcterms:date>2023-05-30</dcterms:date>
              <psi:procedure>Eerste aanleg - meervoudig</psi:procedure>
              <dcterms:spatial>Utrecht</dcterms:spatial>
              <dcterms:subject>Bestuursrecht; Ambtenarenrecht</dcterms:subject>
              <dcterms:relation ecli:resourceIdentifier="ECLI:NL:RBDHA:2022:7" psi:aanleg="http://psi.rechtspraak.nl/eerdereAanleg">Eerste aanleg</dcterms:relation>
            </rdf:Description>
          </rdf:RDF>
          <inhoudsindicatie id="{ecli}:INH"><para>Verzonnen uitspraak. Strafontslag van een leidinggevende na pesten in een groepsapp. De rechtbank vindt ontslag te zwaar en bepaalt zelf een voorwaardelijk ontslag.</para></inhoudsindicatie>
          <uitspraak id="{ecli}:DOC">
            <bridgehead>RECHTBANK MIDDEN-NEDERLAND</bridgehead>
            <para>uitspraak van de meervoudige kamer in de zaak tussen [eiser], te [woonplaats], en de korpschef van politie</para>
            <title>4. Overwegingen</title>
            <para>4.1 [eiser] plaatste maandenlang berichten over een collega in een groep waarin hij zelf leiding gaf. Dat staat niet ter discussie.</para>
            <para>4.2 Een jaar eerder was hij daarvoor gewaarschuwd. De rechtbank weegt dat mee, maar ook dat hij in gesprek ging zodra dat kon.</para>
            <title>5. Beslissing</title>
            <para>De rechtbank verklaart het beroep gegrond en bepaalt dat de straf een voorwaardelijk ontslag is.</para>
          </uitspraak>
        </open-rechtspraak>
        """;
}
