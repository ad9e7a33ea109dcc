using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The terms of a case: its officer makes one longer, lets it stand still and go on; the corps decides a third time.</summary>
public sealed class TermsTests(BrowserSystem system)
{
    private const string Motive = "De deskundige leest het verslag nog en is maandag klaar.";

    [Theory]
    [InlineData("nl", 390, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    public async Task An_officer_makes_a_term_longer_and_the_third_time_the_corps_decides(string language, int width, ColorScheme scheme)
    {
        var number = (await system.FileAsync(language)).CaseNumber;
        await using var officer = await system.Visit(width, language, scheme: scheme);
        await officer.SignIn("triage.ams", "staff/triage");
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
        await corps.SignIn("corps", "staff/extension-requests");
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

    private static async Task Extend(Visitor officer, string count)
    {
        var form = officer.Main.Locator("form[action$='handler=Extend']");
        await Unfold(form);
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
