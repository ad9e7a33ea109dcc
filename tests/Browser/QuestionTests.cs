using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>Triage asks the reporter something, who comes back with the code and answers with nothing but the keyboard.</summary>
[Collection(OfficersOfTriage.Name)]
public sealed class QuestionTests(BrowserSystem system)
{
    private const string Question = "Waar stond u toen het gebeurde?";
    private const string Answer = "Bij de deur van de kantine.";

    [Theory]
    [InlineData("en", 1280, ColorScheme.Dark)]
    public async Task A_question_of_triage_is_answered_and_the_case_goes_on(string language, int width, ColorScheme scheme)
    {
        var receipt = await system.FileAsync(language);
        await using var officer = await system.Visit(width, language, scheme: scheme);
        await OfficersDay.Begin(officer, receipt.CaseNumber);
        var url = officer.Page.Url.Split('?')[0];
        await officer.Main.Locator("a[href$='/question']").ClickAsync();
        await officer.Main.Locator("#text").FillAsync(Question);
        await officer.GoOn();
        await Assertions.Expect(officer.Main.Locator("#questions")).ToBeVisibleAsync();
        await Assertions.Expect(officer.Main.Locator(".zl-next form[action$='handler=Received'] button")).ToBeVisibleAsync();
        var found = (await AccessibilityTests.Violations(officer)).ToList();

        await using var reporter = await system.Visit(width, language, scheme: scheme);
        await ReturnWithTheKeyboard(reporter, receipt.ReceiptCode);
        await Assertions.Expect(reporter.Main.Locator(".zl-thread")).ToContainTextAsync(Question);
        await AnswerWithTheKeyboard(reporter);
        await Assertions.Expect(reporter.Main.Locator(".zl-thread")).ToContainTextAsync(Answer);
        found.AddRange(await AccessibilityTests.Violations(reporter));

        // The case goes on by itself; the queue says that there is an answer.
        await Assertions.Expect(officer.Main.Locator(".zl-next a[href$='/regimes']")).ToBeVisibleAsync();
        await officer.Page.GotoAsync(url);
        await Assertions.Expect(officer.Main.Locator(".zl-thread")).ToContainTextAsync(Answer);
        await officer.Open($"staff/triage?mine=true&caseNumber={receipt.CaseNumber}");
        await Assertions.Expect(officer.Main.Locator("tr", new() { HasText = receipt.CaseNumber })).ToContainTextAsync(language == "nl" ? "Nieuw antwoord" : "New answer");
        found.AddRange(await AccessibilityTests.Violations(officer));

        found.ShouldBeEmpty();
        officer.Complaints.Concat(reporter.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_handles_a_case_reads_that_the_report_was_taken_back()
    {
        var (reporter, receipt) = await system.ReporterAsync();
        await using var _ = reporter;
        await reporter.Open("my-report/withdraw");
        await reporter.Page.Locator("#reason").FillAsync("Het is intussen opgelost.");
        await reporter.GoOn();
        await using var officer = await system.Visit();

        await OfficersDay.Begin(officer, receipt.CaseNumber);

        await Assertions.Expect(officer.Main).ToContainTextAsync("De melder trok de melding in");
        await Assertions.Expect(officer.Main).ToContainTextAsync("Het is intussen opgelost.");
        await officer.Open($"staff/triage?mine=true&caseNumber={receipt.CaseNumber}");
        await Assertions.Expect(officer.Main.Locator("tr", new() { HasText = receipt.CaseNumber })).ToContainTextAsync("Ingetrokken");
    }

    private static async Task ReturnWithTheKeyboard(Visitor reporter, string code)
    {
        await reporter.Open("my-report");
        await KeyboardTests.TabTo(reporter, "#code");
        await reporter.Page.Keyboard.TypeAsync(code);
        await KeyboardTests.TabTo(reporter, "main form:has(#code) button[type=submit]");
        await reporter.Page.Keyboard.PressAsync("Enter");
        await reporter.Page.Locator(".zl-status").WaitForAsync();
    }

    private static async Task AnswerWithTheKeyboard(Visitor reporter)
    {
        await KeyboardTests.TabTo(reporter, "a[href*='answer=']");
        await reporter.Page.Keyboard.PressAsync("Enter");
        await reporter.Page.Locator("input[name=answersTo]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await reporter.Page.WaitForLoadStateAsync();
        await KeyboardTests.TabTo(reporter, "#text");
        await reporter.Page.Keyboard.TypeAsync(Answer);
        await KeyboardTests.TabTo(reporter, "main form:has(#text) button[type=submit]");
        await reporter.Page.Keyboard.PressAsync("Enter");
        await reporter.Page.Locator("input[name=answersTo]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
