using System.Net.Http.Json;
using Microsoft.Playwright;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.Browser.Tests;

/// <summary>A reporter hears of the draft on their own page, reads it, says what they think of it, and gets the report, with nothing but the receipt code.</summary>
public sealed class ReporterInvestigationTests(BrowserSystem system)
{
    private const string Witness = "Wim Getuigman";
    private const string OtherSide = "Zo was het volgens mij niet.";
    private const string Typed = "Het was niet op maandag, maar op dinsdag.\nEn er was nog iemand bij.";

    /// <summary>Each of them at another width, in another language, by another light; the last without script.</summary>
    [Theory]
    [InlineData("nl", 390, ColorScheme.Light, true)]
    [InlineData("en", 1280, ColorScheme.Dark, true)]
    [InlineData("nl", 1280, ColorScheme.Light, false)]
    public async Task The_reporter_reads_the_draft_responds_and_gets_the_report(string language, int width, ColorScheme scheme, bool script)
    {
        var receipt = await InvestigatorsDay.AskedAsync(system);
        var (id, found) = (receipt.ReportId, new List<string>());
        await SubmitAsync(id);
        await using var reporter = await system.Visit(width, language, script, scheme);
        await reporter.EnterCode(receipt.ReceiptCode);
        await AppearsAsync(reporter, language == "nl" ? "Er is een concept" : "There is a draft");
        await Look();
        await reporter.Main.Locator("#investigation a").ClickAsync();
        await reporter.At("my-report/investigation");
        await Assertions.Expect(reporter.Main.Locator("#draft")).ToBeVisibleAsync();
        await Look();
        await ShouldHideOthers();

        await reporter.Main.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(reporter.Page.Locator(".zl-error-summary")).ToBeVisibleAsync();
        await Look();
        await reporter.Main.Locator("#text").FillAsync(Typed);
        await reporter.Page.Context.ClearCookiesAsync();
        await reporter.Main.Locator("form button[type=submit]").ClickAsync();
        await reporter.Main.Locator("#code").FillAsync(receipt.ReceiptCode);
        await reporter.GoOn();
        await Assertions.Expect(reporter.Main.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        await Assertions.Expect(reporter.Main.Locator("blockquote")).ToContainTextAsync("En er was nog iemand bij.");
        await Look();

        await FinaliseAsync(id);
        await reporter.Open("my-report");
        await AppearsAsync(reporter, language == "nl" ? "Het rapport is klaar" : "The report is finished");
        await Look();
        await reporter.Main.Locator("#investigation a").ClickAsync();
        await reporter.At("my-report/investigation");
        await Look();
        await ShouldHideOthers();
        var download = await reporter.Page.RunAndWaitForDownloadAsync(() => reporter.Main.Locator("a[download]").ClickAsync());
        download.SuggestedFilename.ShouldBe($"{receipt.CaseNumber}-report.pdf");
        (await File.ReadAllTextAsync((await download.PathAsync())!)).ShouldStartWith("%PDF-");
        found.ShouldBeEmpty();
        reporter.Complaints.ShouldBeEmpty();

        async Task Look()
        {
            found.AddRange(script ? await AccessibilityTests.Violations(reporter) : []);
            if (script && await reporter.ScrollsSideways())
            {
                found.Add($"{reporter.Page.Url} scrolls sideways");
            }
        }

        async Task ShouldHideOthers()
        {
            var page = await reporter.Page.ContentAsync();
            new[] { "onbekende collega", "Getuigman", OtherSide, "Nadia Verhoeven", "Erik Blom", "ltio" }.ShouldAllBe(hidden => !page.Contains(hidden, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Without_an_investigation_or_a_session_there_is_no_such_page()
    {
        var (reporter, _) = await system.ReporterAsync(390);
        await using var visitor = reporter;
        await Assertions.Expect(reporter.Main.Locator("#investigation")).ToHaveCountAsync(0);
        foreach (var page in new[] { "my-report/investigation", "my-report/investigation/report" })
        {
            await reporter.Open(page);
            await reporter.At("my-report");
        }

        await reporter.Page.Context.ClearCookiesAsync();
        foreach (var page in new[] { "my-report/investigation", "my-report/investigation/report" })
        {
            await reporter.Open(page);
            await Assertions.Expect(reporter.Main.Locator("#code")).ToBeVisibleAsync();
        }
    }

    /// <summary>What was told reaches the own page a moment later.</summary>
    private static Task AppearsAsync(Visitor reporter, string text) => TestSupport.Eventually.Holds(async () =>
    {
        await reporter.Page.ReloadAsync();
        (await reporter.Main.InnerTextAsync()).ShouldContain(text);
    });

    /// <summary>A witness was heard, the draft is with both sides, and the other side responded.</summary>
    private async Task SubmitAsync(Guid id)
    {
        var investigating = new Investigating(system.System.ClientAs);
        await investigating.StaffAsync("corps", id, "ltio", "ltio2");
        await investigating.SendAsync("ltio", id, "plans", new WritePlan([new(null, "Met de ploeg praten.", "ltio", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(14))]));
        await investigating.SendAsync("ltio", id, "notices", new NotifySubject([1], "In gewone woorden: u zou een collega hebben buitengesloten."));
        using var client = system.System.ClientAs("ltio");
        using var planned = await client.Command(
            $"{Investigating.Cases}/{id}/interviews", version: null,
            Wire.Body(new PlanInterview(InterviewWith.Witness, Witness, DateTimeOffset.UtcNow.AddDays(-1), "Kamer 4", ["ltio"])));
        planned.EnsureSuccessStatusCode();
        using var saving = new HttpRequestMessage(HttpMethod.Put, $"{Investigating.Cases}/{id}/report")
        {
            Content = JsonContent.Create(
                new WriteReport(
                    "Onderzocht is of een onbekende collega een ander buitensloot tijdens de briefing.", $"Er is gesproken met de melder en met {Witness}, die erbij was.",
                    [new(1, Finding.Established, "De getuige Getuigman en de melder vertellen hetzelfde, los van elkaar.", ["I-1"])], [new("onbekende collega", [Reader.Reporter])]),
                options: Wire.Json),
        };
        saving.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var saved = await client.SendAsync(saving);
        saved.EnsureSuccessStatusCode();
        await investigating.SendAsync("ltio", id, "report-submissions", new SeenReport(1));
        await investigating.SendAsync("ltio", id, "report-responses", new NoteResponse(1, OtherSide));
    }

    private async Task FinaliseAsync(Guid id)
    {
        var investigating = new Investigating(system.System.ClientAs);
        await investigating.SendAsync("ltio", id, "report-reviews", new AskReview("investigator.zwb", 1));
        await investigating.SendAsync("investigator.zwb", id, "conflict-declarations", new DeclareConflict(Interest.None));
        await investigating.SendAsync("investigator.zwb", id, "report-review-answers", new AnswerReview(Agrees: true, "De bevindingen volgen uit wat er ligt."));
        await investigating.SendAsync("ltio2", id, "report-finalisations", new SeenReport(1));
    }
}
