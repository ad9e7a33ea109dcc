using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>What reporter and desk do with a report after it was sent: without JavaScript, on a phone and a screen, with axe on each page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DialogueTests(BrowserSystem system)
{
    [Theory]
    [InlineData("nl", 390)]
    [InlineData("en", 1280)]
    public async Task The_desk_confirms_receipt_and_gives_feedback_that_the_reporter_reads(string language, int width)
    {
        await using var reporter = await system.Visit(width, language, script: false);
        await reporter.AnswerAll();
        await reporter.EnterCode(await reporter.Send());
        var number = await reporter.CaseNumber();
        await using var desk = await system.Visit(width, language);
        await desk.SignIn("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        var found = new List<string>();

        await desk.Main.Locator("a[href$='/acknowledgement']").ClickAsync();
        found.AddRange(await AccessibilityTests.Violations(desk));
        await Assertions.Expect(desk.Page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(number));
        await desk.Page.Locator("#text").FillAsync("Dank u wel. Wij bellen u morgen.");
        await Submit(desk, "text");
        await reporter.Open("my-report");
        await Assertions.Expect(reporter.Main).ToContainTextAsync("Wij bellen u morgen.");

        await desk.Main.Locator("a[href$='/feedback']").ClickAsync();
        await Submit(desk, "assessmentText");
        await Assertions.Expect(desk.Page.Locator("[role=alert] li")).ToHaveCountAsync(3);
        found.AddRange(await AccessibilityTests.Violations(desk));
        await desk.Page.Locator("#assessment").SelectOptionAsync("inProgress");
        await desk.Page.Locator("#followUp").SelectOptionAsync("goesOn");
        await Submit(desk, "assessment");
        var begun = await desk.Page.Locator("#assessmentText").InputValueAsync();
        await desk.Page.Locator("#assessmentText").FillAsync(begun + " Drie mensen vertelden hetzelfde.");
        await desk.Page.Locator("#followUpText").FillAsync("Wij praten volgende week met de anderen.");
        await desk.Choose("yes");
        await Submit(desk, "assessmentText");
        await Assertions.Expect(desk.Page.Locator("[role=alert] li")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator("#followUpText")).ToHaveValueAsync("Wij praten volgende week met de anderen.");
        await desk.Choose("no");
        await Submit(desk, "assessmentText");
        await Assertions.Expect(desk.Main).ToContainTextAsync("Drie mensen vertelden hetzelfde.");
        found.AddRange(await AccessibilityTests.Violations(desk));

        await reporter.Open("my-report");
        await Assertions.Expect(reporter.Page.Locator(".zl-feedback")).ToContainTextAsync("Drie mensen vertelden hetzelfde.");
        await Assertions.Expect(reporter.Page.Locator(".zl-feedback")).ToContainTextAsync("Wij praten volgende week met de anderen.");
        found.ShouldBeEmpty();
        desk.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nl", 390)]
    public async Task A_reporter_takes_the_report_back_and_still_reads_it(string language, int width)
    {
        await using var reporter = await system.Visit(width, language);
        await reporter.AnswerAll(narrative: "Dit neem ik terug.");
        var code = await reporter.Send();
        await reporter.EnterCode(code);
        var number = await reporter.CaseNumber();
        var found = new List<string>(await AccessibilityTests.Violations(reporter));
        await reporter.Main.Locator("a[href$='/my-report/withdraw']").ClickAsync();
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await reporter.Page.Locator("#reason").FillAsync("Ik wil rust.");
        await Submit(reporter, "reason");
        await Assertions.Expect(reporter.Page.Locator("#withdrawn")).ToBeVisibleAsync();
        found.AddRange(await AccessibilityTests.Violations(reporter));
        await Assertions.Expect(reporter.Main.Locator("a[href$='/my-report/withdraw']")).ToHaveCountAsync(0);
        (await reporter.Page.GotoAsync($"/{language}/my-report/withdraw"))!.Url.ShouldEndWith("/my-report");
        await using var later = await system.Visit(width, language);
        await later.EnterCode(code);
        await Assertions.Expect(later.Main.Locator("details").Last).ToContainTextAsync("Dit neem ik terug.");

        await using var desk = await system.Visit(width, language);
        await desk.SignIn("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        await Assertions.Expect(desk.Main).ToContainTextAsync("Ik wil rust.");
        found.AddRange(await AccessibilityTests.Violations(desk));
        found.ShouldBeEmpty();
        reporter.Complaints.Concat(desk.Complaints).ShouldBeEmpty();
    }

    /// <summary>Sends the form that the field stands in.</summary>
    private static async Task Submit(Visitor visitor, string field)
    {
        await visitor.Page.Locator($"form:has(#{field}) button[type=submit]").ClickAsync();
        await visitor.Page.WaitForLoadStateAsync();
    }
}
