using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>A case of the norm set from the queue to the decision: assess, ask an expert, propose, and a second pair of eyes.</summary>
[Collection(OfficersOfTriage.Name)]
public sealed class TriageDayTests(BrowserSystem system)
{
    [Theory]
    [InlineData("nl", 390, true, ColorScheme.Light)]
    [InlineData("en", 1280, true, ColorScheme.Dark)]
    public async Task An_officer_an_expert_and_a_second_assessor_decide_together(string language, int width, bool script, ColorScheme scheme)
    {
        var number = await OfficersDay.Reported(system, language);
        var found = new List<string>();
        await using var officer = await system.Visit(width, language, script, scheme);
        await using var expert = await system.Visit(width, language, script, scheme);
        await using var second = await system.Visit(width, language, script, scheme);

        await OfficersDay.Begin(officer, number);
        await Look(officer, "case");
        await OfficersDay.Assess(officer, page => Look(officer, page), "AMS", "DHG");
        await Assertions.Expect(officer.Main).ToContainTextAsync(language == "nl" ? "De regel wijst naar het LTIO" : "The rule points to the LTIO");
        var asked = await OfficersDay.AskExpert(officer);
        await Look(officer, "asked");

        await OfficersDay.Advise(expert, asked, number, () => Look(expert, "advice form"));
        await Look(expert, "advice");
        await OfficersDay.Propose(officer, "ltioInvestigation", onForm: () => Look(officer, "decision"));
        await Look(officer, "proposed");

        var account = await OfficersDay.Second(officer);
        await OfficersDay.Answer(second, account, number, "agree", () => Look(second, "agreement"));
        await officer.Page.ReloadAsync();
        await Assertions.Expect(officer.Main.Locator("#made")).ToBeVisibleAsync();
        await Look(officer, "decided");

        // Whoever advised or agreed reads it no longer.
        await second.Page.GotoAsync(officer.Page.Url);
        await Assertions.Expect(second.Main).Not.ToContainTextAsync("grappen");
        await expert.Open("staff/advice");
        await Assertions.Expect(expert.Main).Not.ToContainTextAsync("grappen");
        found.ShouldBeEmpty();
        officer.Complaints.Concat(expert.Complaints).Concat(second.Complaints).ShouldBeEmpty();

        async Task Look(Visitor who, string page)
        {
            if (script)
            {
                found.AddRange(await AccessibilityTests.Violations(who));
                if (await who.ScrollsSideways())
                {
                    found.Add($"{page} scrolls sideways");
                }
            }
        }
    }

    [Fact]
    public async Task Whoever_does_not_follow_the_LTIO_rule_needs_the_corps_and_a_proposal_that_came_back_keeps_its_text()
    {
        var number = await OfficersDay.Reported(system, category: "bullying");
        await using var officer = await system.Visit();
        await OfficersDay.Begin(officer, number);
        await OfficersDay.Assess(officer, parts: ["AMS", "DHG"]);
        await OfficersDay.Propose(officer, "unitInvestigation", "De twee onderdelen werken in hetzelfde gebouw; de eenheid kan dit goed zelf.");

        await using var corps = await system.Visit(390, "nl");
        await corps.ComeAs("corps", "staff/override-requests");
        var request = corps.Main.Locator("section", new() { HasText = number });
        await Assertions.Expect(request).ToContainTextAsync("hetzelfde gebouw");
        (await AccessibilityTests.Violations(corps)).ShouldBeEmpty();
        await request.Locator("button[value=return]").ClickAsync();
        await Assertions.Expect(corps.Page.Locator("[role=alert]")).ToBeVisibleAsync();
        await request.Locator("textarea").FillAsync("Twee onderdelen: volg de regel.");
        await request.Locator("button[value=return]").ClickAsync();
        await Assertions.Expect(corps.Main).Not.ToContainTextAsync(number);

        await officer.Page.ReloadAsync();
        await Assertions.Expect(officer.Main).ToContainTextAsync("Twee onderdelen: volg de regel.");
        await OfficersDay.Next(officer, "decision");
        await Assertions.Expect(officer.Main.Locator("#reason")).ToHaveValueAsync("Het verhaal is concreet en past bij wat eerder is gemeld.");
        await officer.Main.Locator("input[value=unitInvestigation]").UncheckAsync();
        await officer.Main.Locator("input[value=ltioInvestigation]").CheckAsync();
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator("#made")).ToBeVisibleAsync();
        corps.Complaints.Concat(officer.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_names_all_that_is_wrong_at_once_and_keeps_what_was_typed()
    {
        var number = await OfficersDay.Reported(system);
        await using var officer = await system.Visit(390, "nl");
        await OfficersDay.Begin(officer, number);
        await OfficersDay.Next(officer, "regimes");
        await officer.Main.Locator("input[name=grounds][value=religion]").CheckAsync();
        await officer.Main.Locator("#explanation").FillAsync("kort");
        await officer.GoOn();

        await Assertions.Expect(officer.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(officer.Page.Locator(".zl-error-summary li")).ToHaveCountAsync(2);
        await Assertions.Expect(officer.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Fout: "));
        await Assertions.Expect(officer.Main.Locator("#explanation")).ToHaveValueAsync("kort");
        await Assertions.Expect(officer.Main.Locator("input[name=grounds][value=religion]")).ToBeCheckedAsync();
        (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_of_a_case_that_is_not_ones_own_are_not_there()
    {
        var number = await OfficersDay.Reported(system);
        await using var officer = await system.Visit();
        await OfficersDay.Begin(officer, number);
        var caseUrl = officer.Page.Url.Split('?')[0];
        await using var other = await system.Visit();
        await other.ComeAs("triage.zwb", "staff/triage");

        foreach (var page in new[] { "", "/regimes", "/severity", "/expert", "/decision", "/agreement", "/notes", "/upward", "/hand-over", "/stepping-back" })
        {
            (await other.Page.GotoAsync(caseUrl + page))!.Status.ShouldBe(404, page);
        }

        await using var expert = await system.Visit();
        await expert.ComeAs("expert.zwb", "staff/advice");
        (await expert.Page.GotoAsync(caseUrl.Replace("/triage/", "/advice/", StringComparison.Ordinal)))!.Status.ShouldBe(404);
        (await expert.Page.GotoAsync(caseUrl))!.Status.ShouldBe(404);
    }
}
