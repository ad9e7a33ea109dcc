using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>What an officer can do beside the next step: measures, waiting, another hand, a higher level, and looking again.</summary>
[Collection(OfficersOfTriage.Name)]
public sealed class OtherStepsTests(BrowserSystem system)
{
    [Theory]
    [InlineData("en", 1280, ColorScheme.Light)]
    public async Task Every_form_on_a_case_has_no_violations(string language, int width, ColorScheme scheme)
    {
        await using var officer = await system.Visit(width, language, scheme: scheme);
        var url = await Begin(officer, language);
        var found = new List<string>();
        foreach (var page in new[] { "notes", "question", "information", "measures", "hand-over", "upward", "stepping-back" })
        {
            await Open(officer, url, page);
            found.AddRange(await AccessibilityTests.Violations(officer));
            (await officer.ScrollsSideways()).ShouldBeFalse(page);
        }

        await officer.Page.GotoAsync(url);
        await OfficersDay.Assess(officer);
        await OfficersDay.Propose(officer, "exploratoryInquiry");
        await Open(officer, url, "reopening");
        found.AddRange(await AccessibilityTests.Violations(officer));
        found.ShouldBeEmpty();
        officer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_measure_that_moves_the_reporter_takes_their_wish_and_a_case_waits_and_goes_on()
    {
        await using var officer = await system.Visit();
        var url = await Begin(officer);

        await Open(officer, url, "measures");
        await officer.Main.Locator("input[value=moveReporter]").CheckAsync();
        await officer.Main.Locator("#explanation").FillAsync(OfficersDay.Why);
        await officer.GoOn();
        await Assertions.Expect(officer.Page.Locator(".zl-error-summary a[href='#agrees']")).ToBeVisibleAsync();
        await officer.Main.Locator("#agrees").CheckAsync();
        await officer.GoOn();
        await Assertions.Expect(officer.Main).ToContainTextAsync("De melder werkt tijdelijk elders");

        await Open(officer, url, "information");
        await officer.Main.Locator("input[name=from][value=other]").CheckAsync();
        await officer.Main.Locator("#what").FillAsync("Wanneer was de laatste keer?");
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator(".zl-next")).ToContainTextAsync("Wanneer was de laatste keer?");
        await officer.Main.Locator(".zl-next button").ClickAsync();
        await Assertions.Expect(officer.Main.Locator(".zl-next a[href$='/regimes']")).ToBeVisibleAsync();

        await Open(officer, url, "hand-over");
        await officer.Main.Locator("#officer").SelectOptionAsync("-");
        await officer.Main.Locator("#motive").FillAsync("Ik ben een maand met verlof.");
        await officer.GoOn();
        await Assertions.Expect(officer.Main).ToContainTextAsync("De zaak is overgedragen");

        await Open(officer, url, "hand-over");
        await Assertions.Expect(officer.Main.Locator("h1")).ToContainTextAsync("Wijs de zaak toe");
        (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();
        await officer.Main.Locator("#officer").SelectOptionAsync("triage.dhg");
        await officer.Main.Locator("#motive").FillAsync("Zij heeft deze week ruimte.");
        await officer.GoOn();
        await Assertions.Expect(officer.Main).ToContainTextAsync("De zaak is toegewezen");
        officer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decided_case_is_weighed_again_by_somebody_else_with_the_decision_still_there()
    {
        await using var officer = await system.Visit();
        var url = await Begin(officer);
        await OfficersDay.Assess(officer);
        await OfficersDay.Propose(officer, "exploratoryInquiry");

        await Open(officer, url, "reopening");
        await officer.Main.Locator("#motive").FillAsync("Er meldde zich een getuige die erbij was.");
        await officer.GoOn();
        await Assertions.Expect(officer.Main).ToContainTextAsync("De zaak is heropend");
        await Assertions.Expect(officer.Main.Locator(".zl-next")).ToContainTextAsync("Een collega behandelt deze zaak");
        officer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task At_a_higher_level_the_case_is_gone_for_the_unit_and_there_for_the_corps_staff()
    {
        await using var officer = await system.Visit();
        var url = await Begin(officer);
        var number = await officer.CaseNumber();
        await Open(officer, url, "upward");
        await officer.Main.Locator("#motive").FillAsync("Het gaat over het hoofd van de eenheid.");
        await officer.GoOn();
        await Assertions.Expect(officer.Main).ToContainTextAsync("De zaak gaat naar een hoger niveau");
        await Assertions.Expect(officer.Main.GetByText(number)).ToHaveCountAsync(0);

        await using var staff = await system.Visit();
        await staff.ComeAs("triage.skl", "staff/triage");
        await staff.FindCase(number);
    }

    [Fact]
    public async Task Whoever_steps_back_later_loses_the_case_at_once()
    {
        await using var officer = await system.Visit();
        var url = await Begin(officer);
        await Open(officer, url, "stepping-back");
        await officer.GoOn();
        await Assertions.Expect(officer.Main).ToContainTextAsync("U hebt u teruggetrokken");
        (await officer.Page.GotoAsync(url))!.Status.ShouldBe(404);
    }

    private async Task<string> Begin(Visitor officer, string language = "nl")
    {
        await OfficersDay.Begin(officer, await OfficersDay.Reported(system, language, category: "bullying"));
        return officer.Page.Url.Split('?')[0];
    }

    private static async Task Open(Visitor officer, string url, string page)
    {
        await officer.Page.GotoAsync($"{url}/{page}");
        await officer.Main.Locator("form:has([name=version])").First.WaitForAsync();
    }
}
