using Microsoft.Playwright;

namespace Zichtlijn.Browser.Tests;

/// <summary>A report travels from the reporter to the queue and the dashboard, and its status back.</summary>
public sealed class JourneyTests(BrowserSystem system)
{
    /// <summary>In which no other test reports anything, so that reports can be counted.</summary>
    private const string PartOfItsOwn = "LMB";

    /// <summary>A page of the queue that is short whatever other tests report.</summary>
    private const string NewAboutBullying = "staff/triage?state=received&category=bullying";

    [Theory]
    [InlineData("nl", 390)]
    public async Task A_report_reaches_the_queue_and_the_dashboard_without_a_reload(string language, int width)
    {
        await using var officer = await system.Visit(width, language);
        await officer.ComeAs("triage.ams", NewAboutBullying);
        await using var corps = await system.Visit(width, language);
        await corps.ComeAs("corps", "staff/cases");
        await using var reporter = await system.Visit(width, language);

        await reporter.AnswerAll(category: "bullying");
        var code = await reporter.Send();
        await reporter.EnterCode(code);
        var number = await reporter.CaseNumber();

        // Both pages were open before the report was sent, and nobody touched them since.
        await Assertions.Expect(officer.Main.GetByRole(AriaRole.Link, new() { Name = number })).ToBeVisibleAsync(); // the panel above the list can name it too
        await Assertions.Expect(corps.Main.GetByText(number)).ToBeVisibleAsync();

        await officer.OpenCase(number);
        await Assertions.Expect(officer.Main).Not.ToContainTextAsync("Er worden grappen gemaakt over mijn geloof.");
        await officer.TakeInHandling();
        await officer.DeclareNoInterest();
        await Assertions.Expect(officer.Main).ToContainTextAsync("Er worden grappen gemaakt over mijn geloof.");
        await OfficersDay.Assess(officer);
        await OfficersDay.Propose(officer, "exploratoryInquiry");
        await Assertions.Expect(officer.Main.Locator("#made")).ToBeVisibleAsync();

        await reporter.Page.ReloadAsync();
        await Assertions.Expect(reporter.Page.Locator(".zl-status")).ToContainTextAsync(language == "nl" ? "Klaar" : "Done");
        reporter.Complaints.Concat(officer.Complaints).Concat(corps.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reporter_and_desk_write_to_each_other()
    {
        var (reporter, receipt) = await system.ReporterAsync(390);
        await using var _ = reporter;
        await reporter.Page.Locator("#text").FillAsync("Kan mijn leidinggevende dit zien?");
        await reporter.Page.Locator("form:has(#text) button[type=submit]").ClickAsync();
        await Assertions.Expect(reporter.Main).ToContainTextAsync("Kan mijn leidinggevende dit zien?");
        var number = receipt.CaseNumber;

        await using var desk = await system.Visit();
        await desk.ComeAs("desk.ams", "staff/desk");
        await desk.OpenCase(number);
        await desk.DeclareNoInterest();
        await Assertions.Expect(desk.Main).ToContainTextAsync("Kan mijn leidinggevende dit zien?");
        await desk.Page.Locator("#text").FillAsync("Nee, dat kan niet.");
        await desk.Page.Locator("form:has(#text) button[type=submit]").ClickAsync();
        await Assertions.Expect(desk.Main).ToContainTextAsync("Nee, dat kan niet.");

        await reporter.Page.ReloadAsync();
        await Assertions.Expect(reporter.Main).ToContainTextAsync("Nee, dat kan niet.");
    }

    [Fact]
    public async Task Whoever_steps_back_sees_the_names_only_and_then_nothing_any_more()
    {
        var number = (await system.FileAsync()).CaseNumber;
        await using var officer = await system.Visit();
        await officer.ComeAs("triage.ams", "staff/triage");
        await officer.OpenCase(number);
        var page = officer.Page.Url;
        await officer.TakeInHandling();

        await officer.Answer("names");
        await Assertions.Expect(officer.Main).ToContainTextAsync("De namen in de melding");
        await Assertions.Expect(officer.Main).Not.ToContainTextAsync("grappen");
        await officer.Answer("present");

        await Assertions.Expect(officer.Main).ToContainTextAsync("U hebt u teruggetrokken");
        await Assertions.Expect(officer.Main.GetByText(number)).ToHaveCountAsync(0);
        (await officer.Page.GotoAsync(page))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_receipt_is_shown_once_and_a_second_sending_is_the_same_report()
    {
        await using var reporter = await system.Visit();
        await reporter.AnswerAll(part: PartOfItsOwn);

        var twice = await Task.WhenAll(SendDirectly(reporter), SendDirectly(reporter));
        twice.ShouldAllBe(status => status < 400);
        await reporter.Open("receipt");
        await Assertions.Expect(reporter.Page.Locator("#receipt-code")).ToHaveCountAsync(1);
        await reporter.Page.ReloadAsync();
        await Assertions.Expect(reporter.Page.Locator("#receipt-code")).ToHaveCountAsync(0);
        await TestSupport.Eventually.Holds(async () => (await system.System.Ids(
            "triage", $"select stream_id from mt_events where type = 'case_received' and data->>'organisationalPart' = '{PartOfItsOwn}'")).Count.ShouldBe(1));
    }

    /// <summary>Posts the form of the check page as a second, impatient click would.</summary>
    private static async Task<int> SendDirectly(Visitor reporter) => (await reporter.Page.APIRequest.PostAsync(
        reporter.Page.Url, new() { Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "same-origin" }, MaxRedirects = 0 })).Status;
}
