using System.Globalization;
using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>Somebody is suspended to keep order, and reads it at once on a page of their own.</summary>
public sealed class SuspensionTests(BrowserSystem system)
{
    private const string Because = "Twee collega's melden dat zij onder druk worden gezet om hun verklaring te wijzigen.";

    [Theory]
    [InlineData("nl", 390, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    public async Task Whoever_is_suspended_reads_it_at_once_and_nothing_else_of_the_case(string language, int width, ColorScheme scheme)
    {
        const string accused = "employee.zwb";
        var caseId = (await ConsultationDay.PreparedAsync(system.System, accused)).ReportId;
        var found = new List<string>();
        await using var authority = await system.Visit(width, language, scheme: scheme);
        await authority.ComeAs("unit-head.ams", $"staff/proposals/{caseId}/1/suspension");
        var first = DateTime.UtcNow.Date.AddDays(1);
        await authority.Choose("prosecution");
        await authority.Main.Locator("#from").FillAsync(first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await authority.Main.Locator("#until").FillAsync(first.AddMonths(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await authority.Main.Locator("#withheld").FillAsync("30");
        await authority.Main.Locator("#reasons").FillAsync(Because);
        await InvestigatorsDay.Send(authority);
        await Assertions.Expect(authority.Main.Locator("#suspension ~ dl")).ToContainTextAsync(Because);

        await using var suspended = await system.Visit(width, language, scheme: scheme);
        await suspended.ComeAs(accused, "staff/own-matters");
        await Look();
        await suspended.Main.Locator($"a[href$='/own-matters/{caseId}/suspension']").ClickAsync();
        await Assertions.Expect(suspended.Main).ToContainTextAsync(Because);
        await Look();
        (await suspended.Page.GotoAsync($"/{language}/staff/own-matters/{caseId}"))!.Status.ShouldBe(404, "nothing was sent to them yet");
        await suspended.ComeAs("employee.dhg", "staff/own-matters");
        (await suspended.Page.GotoAsync($"/{language}/staff/own-matters/{caseId}/suspension"))!.Status.ShouldBe(404);
        found.ShouldBeEmpty();
        suspended.Complaints.Concat(authority.Complaints).ShouldBeEmpty();

        async Task Look()
        {
            found.AddRange(await AccessibilityTests.Violations(suspended));
            if (await suspended.ScrollsSideways())
            {
                found.Add($"{suspended.Page.Url} scrolls sideways");
            }
        }
    }
}
