using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>What a reporter typed is not lost when the session ended.</summary>
public sealed class ReporterTextTests(BrowserSystem system)
{
    private const string Typed = "Een lang verhaal dat niemand twee keer wil typen.\nMet een tweede regel.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Detriment_that_was_typed_is_sent_with_the_code_of_the_same_report(bool script)
    {
        var (reporter, receipt) = await system.ReporterAsync(script: script);
        await using var _ = reporter;
        var other = await system.FileAsync("nl", "Een andere melding.");
        await reporter.Open("my-report/detriment");
        await reporter.Main.Locator("#narrative").FillAsync(Typed);
        await reporter.Page.Context.ClearCookiesAsync();
        await reporter.GoOn();

        await Assertions.Expect(reporter.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("uw tekst is er nog");
        await IsSealed(reporter);
        (await reporter.Page.Context.CookiesAsync()).ShouldBeEmpty();
        if (script)
        {
            (await AccessibilityTests.Violations(reporter)).ShouldBeEmpty();
        }

        await Enter(reporter, "0000-0000-0000-0000-0000");
        await Assertions.Expect(reporter.Page.Locator("[role=alert] li")).ToHaveCountAsync(1);
        await IsSealed(reporter);
        if (script)
        {
            (await AccessibilityTests.Violations(reporter)).ShouldBeEmpty();
        }

        await Enter(reporter, other.ReceiptCode);
        await reporter.At("my-report/detriment");
        await IsSealed(reporter);

        await Enter(reporter, receipt.ReceiptCode);
        await Assertions.Expect(reporter.Page.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await reporter.Page.Locator("#linked button").ClickAsync();
        await Assertions.Expect(reporter.Main.Locator("details").Last).ToContainTextAsync("Met een tweede regel.");
        reporter.Complaints.ShouldBeEmpty();
    }

    private static async Task Enter(Visitor reporter, string code)
    {
        await reporter.Main.Locator("#code").FillAsync(code);
        await reporter.GoOn();
        await reporter.Page.WaitForLoadStateAsync();
    }

    private static async Task IsSealed(Visitor reporter)
    {
        await Assertions.Expect(reporter.Main.Locator("[name=kept]")).ToHaveCountAsync(1);
        (await reporter.Page.ContentAsync()).ShouldNotContain("lang verhaal");
    }
}
