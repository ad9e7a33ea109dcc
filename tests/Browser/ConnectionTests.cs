using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>A page that cannot keep itself fresh says so, and stops saying so when it can again.</summary>
[Collection(OfficersOfTriage.Name)]
public sealed class ConnectionTests(BrowserSystem system)
{
    [Theory]
    [InlineData("nl", 390, "kan verouderd zijn")]
    [InlineData("en", 1280, "may be out of date")]
    public async Task Whoever_loses_the_connection_is_told_that_the_page_can_be_old(string language, int width, string told)
    {
        await using var officer = await system.Visit(width, language);
        await officer.ComeAs("triage.ams", "staff/triage");
        var lost = officer.Page.Locator("#live-lost");
        await Assertions.Expect(lost).ToBeEmptyAsync();

        await officer.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(lost).ToContainTextAsync(told, new() { Timeout = BrowserSystem.Patience });
        (await AccessibilityTests.Violations(officer)).ShouldBeEmpty();

        await officer.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(lost).ToBeEmptyAsync(new() { Timeout = BrowserSystem.Patience });
    }
}
