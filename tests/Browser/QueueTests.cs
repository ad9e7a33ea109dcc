using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>The queue: filters, views that an officer keeps, the keyboard, and how the work is divided.</summary>
[Collection(OfficersOfTriage.Name)]
public sealed class QueueTests(BrowserSystem system)
{
    [Theory]
    [InlineData("nl", 390, ColorScheme.Dark)]
    [InlineData("en", 1280, ColorScheme.Light)]
    public async Task An_officer_keeps_a_filter_and_finds_it_again(string language, int width, ColorScheme scheme)
    {
        var number = await OfficersDay.Reported(system, language);
        await using var officer = await system.Visit(width, language, scheme: scheme);
        await officer.ComeAs("triage.ams", "staff/triage");
        await officer.Main.Locator("#state").SelectOptionAsync("received");
        await officer.Main.Locator("#category").SelectOptionAsync("norm");
        await officer.Main.Locator(".zl-filters button").ClickAsync();
        await Assertions.Expect(officer.Main.Locator("tbody tr").First).ToContainTextAsync(language == "nl" ? "Neem in behandeling" : "Take in handling");
        (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();

        var name = $"Nieuw {Guid.NewGuid():n}";
        var form = officer.Main.Locator("form[action$='handler=Save']");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(officer.Page.Locator(".zl-error-summary")).ToBeVisibleAsync();
        await form.Locator("#name").FillAsync(name);
        await form.Locator("button").ClickAsync();
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = name }).WaitForAsync();

        await officer.Open("staff/triage");
        await officer.Main.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Assertions.Expect(officer.Main.Locator("#category")).ToHaveValueAsync("norm");
        await Assertions.Expect(officer.Main.Locator("#state")).ToHaveValueAsync("received");
        await officer.Main.Locator("li", new() { HasText = name }).Locator("button").ClickAsync();
        await Assertions.Expect(officer.Main.GetByText(name)).ToHaveCountAsync(0);

        await officer.Open("staff/triage");
        await officer.Main.Locator("#caseNumber").FillAsync($" {number.ToLowerInvariant()} ");
        await officer.Main.Locator(".zl-filters button").ClickAsync();
        await Assertions.Expect(officer.Main.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(officer.Main.Locator("tbody tr")).ToContainTextAsync(number);

        await officer.Open("staff/triage/workload");
        await Assertions.Expect(officer.Main.Locator("tbody tr").First).ToBeVisibleAsync();
        (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();
        officer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task From_the_queue_to_the_decision_with_the_keyboard_only()
    {
        var number = await OfficersDay.Reported(system, category: "bullying");
        await using var officer = await system.Visit();
        await officer.ComeAs("triage.ams", "staff/triage?state=received&category=bullying");
        await officer.Main.GetByText(number).First.WaitForAsync();
        await KeyboardTests.TabTo(officer, "tbody th a");
        for (var i = 0; i < 100 && await Focused(officer) != number; i++)
        {
            await officer.Page.Keyboard.PressAsync("ArrowDown");
        }

        (await Focused(officer)).ShouldBe(number);
        await officer.Page.Keyboard.PressAsync("Enter");
        await Press(".zl-next button");
        await Reach("input[name=interest]");
        await officer.Page.Keyboard.PressAsync("Space");
        await Press("form[action*='handler=Conflict'] button");
        await Fill("regimes", "regimes");
        await Fill("severity", "harm", "power", "repetition", "group", "publicEffect", "vulnerability");
        await Fill("detriment-risk", "level");
        await Fill("evidence-risk", "level", "secureNow");
        await Fill("scope", "leadership", "conflicted");

        await Press(".zl-next a[href$='/decision']");
        await Choose("outcomes", "[value=mediation]");
        await Reach("#reasonCode");
        await officer.Page.Keyboard.PressAsync("ArrowDown");
        await Reach("#reason");
        await officer.Page.Keyboard.TypeAsync("Beiden willen dit gesprek, en het past bij wat er is gebeurd.");
        await Press("main form button.utrecht-button--primary-action");
        await Assertions.Expect(officer.Main.Locator("#made")).ToBeVisibleAsync();

        async Task Fill(string page, params string[] fields)
        {
            await Press($".zl-next a[href$='/{page}']");
            foreach (var field in fields)
            {
                await Choose(field);
            }

            await Reach("#explanation");
            await officer.Page.Keyboard.TypeAsync(OfficersDay.Why);
            await Press("main form button.utrecht-button--primary-action");
            if (page == "severity")
            {
                await Press("main a.utrecht-button-link--primary-action");
            }

            await officer.Main.Locator("#needed").WaitForAsync();
        }

        async Task Choose(string field, string which = "")
        {
            await Reach($"input[name='{field}']{which}");
            await officer.Page.Keyboard.PressAsync("Space");
        }

        async Task Press(string selector)
        {
            await Reach(selector);
            await officer.Page.Keyboard.PressAsync("Enter");
        }

        // The page before may still be there for a moment.
        async Task Reach(string selector)
        {
            await officer.Page.Locator(selector).First.WaitForAsync();
            await officer.Page.WaitForLoadStateAsync();
            await KeyboardTests.TabTo(officer, selector);
        }
    }

    private static Task<string> Focused(Visitor officer) => officer.Page.EvaluateAsync<string>("() => document.activeElement?.textContent ?? ''");
}
