using Microsoft.Playwright;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Browser.Tests;

/// <summary>A lawyer weighs what a report established, from the list until everybody's steps are answered.</summary>
public sealed class SanctioningTests(BrowserSystem system)
{
    private static readonly string[] Steps = ["carefulInvestigation", "conductEstablished", "breachOfDuty", "attributable"];

    [Theory]
    [InlineData("nl", 390, ColorScheme.Light, "hr-lawyer")]
    [InlineData("en", 1280, ColorScheme.Dark, "hr-lawyer2")]
    public async Task A_lawyer_weighs_what_was_established_for_each_person_apart(string language, int width, ColorScheme scheme, string account)
    {
        var number = (await EstablishedCase.ReportedAsync(system.System)).CaseNumber;
        var found = new List<string>();
        await using var lawyer = await system.Visit(width, language, scheme: scheme);

        var url = await LawyersDay.TakeAsync(lawyer, account, number, Look);
        await LawyersDay.ReadReportAsync(lawyer, account, url, Look);
        await lawyer.Page.GotoAsync(url + "/matters/1");
        await Look();
        await NothingTypedIsLostAsync(lawyer);
        await Look();
        foreach (var step in Steps)
        {
            await lawyer.Page.GotoAsync(url + "/matters/1");
            await LawyersDay.GoOnAsync(lawyer);
            await Assertions.Expect(lawyer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/steps/{step}$"));
            await LawyersDay.AnswerAsync(lawyer, "yes", "i-1");
        }

        await Look();
        await LawyersDay.WeighAsync(lawyer, Look);
        await LawyersDay.FactorsAsync(lawyer, Look);
        await LawyersDay.ReviseAsync(lawyer, Look);
        await LawyersDay.GoOnAsync(lawyer);
        await Look();
        await LawyersDay.AnswerAsync(lawyer, "yes", "");
        await Look();
        await LawyersDay.GoOnAsync(lawyer);
        await Look();
        await LawyersDay.CompareAsync(lawyer);
        await Look();

        // The second person answers for nothing: after a no nothing is left to weigh.
        foreach (var step in Steps)
        {
            await LawyersDay.GoOnAsync(lawyer);
            if (step == Steps[0])
            {
                await LawyersDay.GoOnAsync(lawyer);
            }

            await LawyersDay.AnswerAsync(lawyer, step == "breachOfDuty" ? "no" : "yes", "I-1");
        }

        await Look();
        await lawyer.Page.GotoAsync(url);
        await Assertions.Expect(lawyer.Main.Locator(".zl-case .utrecht-status-badge--safe")).ToBeVisibleAsync();
        await Look();
        await lawyer.Page.GotoAsync(url + "/stepping-back");
        await Look();
        await NobodyElseFindsItAsync(url, account == "hr-lawyer" ? "hr-lawyer2" : "hr-lawyer");
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

    /// <summary>The form of the first step says everything that is wrong at once, and keeps what was typed.</summary>
    private static async Task NothingTypedIsLostAsync(Visitor lawyer)
    {
        await LawyersDay.GoOnAsync(lawyer);
        await lawyer.Main.Locator("#reasons").FillAsync("Te kort");
        await lawyer.Main.Locator("#pieces").FillAsync("E-1, de foto");
        await InvestigatorsDay.Send(lawyer);
        await Assertions.Expect(lawyer.Page.Locator(".zl-error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(lawyer.Page.Locator(".zl-error-summary a")).ToHaveCountAsync(3);
        await Assertions.Expect(lawyer.Main.Locator("#reasons")).ToHaveValueAsync("Te kort");
        await Assertions.Expect(lawyer.Main.Locator("#pieces")).ToHaveValueAsync("E-1, de foto");
    }

    /// <summary>Another lawyer learns that it is taken and no more; to everybody else there is no such page.</summary>
    private async Task NobodyElseFindsItAsync(string url, string colleague)
    {
        await using var other = await system.Visit();
        await other.ComeAs(colleague, LawyersDay.List);
        await other.Page.GotoAsync(url + "/matters/1/steps/conductEstablished");
        await Assertions.Expect(other.Page).ToHaveURLAsync(url);
        await Assertions.Expect(other.Main).Not.ToContainTextAsync(LawyersDay.Revised);
        foreach (var (account, home) in new[] { ("unit-head.ams", "staff/investigations"), ("triage.ams", "staff/triage"), ("investigator.ams", "staff/investigations") })
        {
            await using var outsider = await system.Visit();
            await outsider.ComeAs(account, home);
            foreach (var page in new[] { "", "/report", "/matters/1", "/matters/1/steps/conductEstablished", "/matters/1/weight", "/matters/1/comparators", "/matters/1/factors/mitigating", "/matters/1/factors/1/withdrawal", "/stepping-back" })
            {
                (await outsider.Page.GotoAsync(url + page))!.Status.ShouldBe(404, $"{account}: {page}");
            }
        }
    }
}
