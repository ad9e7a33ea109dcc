using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>Everything a reporter needs, and what staff do, works without JavaScript.</summary>
public sealed class WithoutScriptTests(BrowserSystem system)
{
    [Fact]
    public async Task A_report_is_filed_followed_and_taken_in_handling()
    {
        await using var reporter = await system.Visit(390, script: false);
        await reporter.AnswerAll();
        var code = await reporter.Send();
        await reporter.EnterCode(code);
        await Assertions.Expect(reporter.Page.Locator(".zl-status")).ToBeVisibleAsync();
        var number = await reporter.CaseNumber();

        await using var officer = await system.Visit(script: false);
        await officer.ComeAs("triage.ams", "staff/triage");
        await officer.OpenCase(number);
        await officer.TakeInHandling();
        await officer.DeclareNoInterest();
        await Assertions.Expect(officer.Main).ToContainTextAsync("grappen");
        await using var corps = await system.Visit(script: false);
        await corps.ComeAs("corps", "staff/cases");
        await Assertions.Expect(corps.Main.Locator("table:visible").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Going_back_and_changing_the_language_keep_every_answer()
    {
        const string Story = "Dit verhaal moet blijven staan.";
        await using var reporter = await system.Visit(390, script: false);
        await reporter.AnswerAll(narrative: Story);
        await reporter.Page.GoBackAsync();
        await reporter.Page.GoBackAsync();
        await reporter.Page.Locator("nav a[hreflang=en]").First.ClickAsync();
        await reporter.Page.GotoAsync("/en/report/check");
        await Assertions.Expect(reporter.Main).ToContainTextAsync(Story);
        await reporter.Page.GotoAsync("/en/report/what");
        await Assertions.Expect(reporter.Page.Locator("#narrative")).ToHaveValueAsync(Story);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_ends_the_session_and_clears_what_the_browser_kept(bool script)
    {
        var (reporter, _) = await system.ReporterAsync(390, script: script);
        await using var visiting = reporter;
        IResponse? left = null;
        reporter.Page.Response += (_, response) => left = response.Url.EndsWith("/leave", StringComparison.Ordinal) ? response : left;
        await reporter.Page.RouteAsync(url => !url.StartsWith(system.Url, StringComparison.Ordinal), route => route.FulfillAsync(new() { Body = "the weather" }));

        await reporter.Page.Locator(".zl-leave__button").ClickAsync();
        await reporter.Page.WaitForURLAsync(url => !url.StartsWith(system.Url, StringComparison.Ordinal));

        if (!script)
        {
            // With script the page is replaced before the answer comes; the effect below is the same.
            left.ShouldNotBeNull().Status.ShouldBe(303);
            var headers = await left.AllHeadersAsync();
            headers["clear-site-data"].ShouldContain("cookies");
            headers["cache-control"].ShouldContain("no-store");
        }

        await reporter.Open("my-report");
        await Assertions.Expect(reporter.Page.Locator("#code")).ToBeVisibleAsync();
    }
}
