using Microsoft.Playwright;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Browser.Tests;

/// <summary>The terms of a case: its officer makes one longer, lets it stand still and go on; the corps decides a third time.</summary>
public sealed class TermsTests(BrowserSystem system)
{
    private const string Motive = "De deskundige leest het verslag nog en is maandag klaar.";

    [Theory]
    [InlineData("nl", 390, ColorScheme.Light)]
    public async Task An_officer_makes_a_term_longer_and_the_third_time_the_corps_decides(string language, int width, ColorScheme scheme)
    {
        var number = (await system.FileAsync(language)).CaseNumber;
        await using var officer = await system.Visit(width, language, scheme: scheme);
        await officer.ComeAs("triage.ams", "staff/triage");
        await officer.OpenCase(number);
        await officer.TakeInHandling();
        await officer.DeclareNoInterest();
        var found = new List<string>();
        found.AddRange(await AccessibilityTests.Violations(officer));
        await officer.Main.Locator("a[href$='/terms']").ClickAsync();
        await officer.Main.Locator("#t-triage").WaitForAsync();
        found.AddRange(await AccessibilityTests.Violations(officer));

        await Extend(officer, "tien");
        await Assertions.Expect(officer.Page.Locator("[role=alert]")).ToBeVisibleAsync();
        await Assertions.Expect(officer.Page.Locator("#motive-triage")).ToHaveValueAsync(Motive);
        found.AddRange(await AccessibilityTests.Violations(officer));
        foreach (var times in new[] { 1, 2 })
        {
            await Extend(officer, "10");
            await Assertions.Expect(officer.Main.Locator("dl")).ToContainTextAsync(language == "nl" ? $"{times} keer" : $"{times} times");
        }

        await Extend(officer, "10");
        await Assertions.Expect(officer.Main).ToContainTextAsync(language == "nl" ? "De korpsleiding beslist" : "The corps decides on");
        found.AddRange(await AccessibilityTests.Violations(officer));

        await using var corps = await system.Visit(width, language, scheme: scheme);
        await corps.ComeAs("corps", "staff/extension-requests");
        await Assertions.Expect(corps.Main).ToContainTextAsync(number);
        await Assertions.Expect(corps.Main).ToContainTextAsync(Motive);
        found.AddRange(await AccessibilityTests.Violations(corps));
        var request = corps.Main.Locator("section", new() { HasText = number });
        await request.Locator("textarea").FillAsync("De deskundige is onmisbaar in deze zaak.");
        await request.Locator("button[value=grant]").ClickAsync();
        await Assertions.Expect(corps.Main).Not.ToContainTextAsync(number);

        await officer.Page.ReloadAsync();
        await Assertions.Expect(officer.Main.Locator("dl")).ToContainTextAsync(language == "nl" ? "3 keer" : "3 times");
        await Suspend(officer);
        await Assertions.Expect(officer.Main.Locator("#still")).ToBeVisibleAsync();
        found.AddRange(await AccessibilityTests.Violations(officer));
        await officer.Main.Locator("form[action$='handler=Resume'] button").ClickAsync();
        await Assertions.Expect(officer.Main.Locator("#still")).Not.ToBeVisibleAsync();

        found.ShouldBeEmpty();
        officer.Complaints.Concat(corps.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task Three_regimes_stand_on_one_page_and_the_reporter_reads_which_of_their_terms_is_longer()
    {
        var (reporter, receipt) = await system.ReporterAsync(390);
        await using var _ = reporter;
        await using var officer = await system.Visit();
        await OfficersDay.Begin(officer, receipt.CaseNumber);
        await OfficersDay.Next(officer, "regimes");
        foreach (var regime in new[] { "integrity", "undesirableConduct", "citizenComplaint" })
        {
            await officer.Main.Locator($"input[name=regimes][value={regime}]").CheckAsync();
        }

        await officer.Main.Locator("#explanation").FillAsync(OfficersDay.Why);
        await officer.GoOn();
        await officer.Main.Locator("a[href$='/terms']").ClickAsync();
        foreach (var (term, source) in new[] { ("complaint", "Algemene wet bestuursrecht art. 9:11(1)"), ("policeComplaint", "Politiewet 2012 art. 72"), ("triage", "Eigen norm") })
        {
            await Assertions.Expect(TermOf(officer, term)).ToContainTextAsync(source);
        }

        await Suspend(officer);
        await Assertions.Expect(TermOf(officer, "triage")).ToContainTextAsync("Staat stil");
        await Assertions.Expect(officer.Main.GetByText("Staat stil", new() { Exact = true })).ToHaveCountAsync(1);
        await officer.Main.Locator("form[action$='handler=Resume'] button").ClickAsync();
        await Assertions.Expect(officer.Main.GetByText("Staat stil", new() { Exact = true })).ToHaveCountAsync(0);

        await Extend(officer, "4", "complaint", inWriting: true);
        await Assertions.Expect(TermOf(officer, "complaint")).ToContainTextAsync("1 keer");
        (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();
        await Eventually.Holds(async () =>
        {
            await reporter.Page.ReloadAsync();
            (await reporter.Page.Locator("#longer").CountAsync()).ShouldBe(1);
        });
        await Assertions.Expect(reporter.Page.Locator("#longer")).ToContainTextAsync("de deskundige is er niet op tijd");
        (await AccessibilityTests.Violations(reporter)).ShouldBeEmpty();
        officer.Complaints.Concat(reporter.Complaints).ShouldBeEmpty();
    }

    private static ILocator TermOf(Visitor officer, string code) => officer.Main.Locator($"section[aria-labelledby=t-{code}]");

    private static async Task Extend(Visitor officer, string count, string term = "triage", bool inWriting = false)
    {
        var form = TermOf(officer, term).Locator("form[action$='handler=Extend']");
        await Unfold(form);
        if (inWriting)
        {
            await form.Locator("[name=notice]").CheckAsync();
        }

        await form.Locator("[name=count]").FillAsync(count);
        await form.Locator("[name=reasonCode]").SelectOptionAsync("expertUnavailable");
        await form.Locator("[name=motive]").FillAsync(Motive);
        await form.Locator("button[type=submit]").ClickAsync();
    }

    private static async Task Suspend(Visitor officer)
    {
        var form = officer.Main.Locator("form[action$='handler=Suspend']");
        await Unfold(form);
        await form.Locator("[value=criminalTrack]").CheckAsync();
        await form.Locator("[name=why]").FillAsync("De officier van justitie heeft de zaak overgenomen.");
        await form.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>Opens what folds, as a person with a keyboard does.</summary>
    private static async Task Unfold(ILocator form)
    {
        if (!await form.IsVisibleAsync())
        {
            await form.Locator("xpath=ancestor::details").Locator("summary").PressAsync("Enter");
        }
    }
}
