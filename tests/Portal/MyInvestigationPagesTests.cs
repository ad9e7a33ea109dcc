using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Tests;

/// <summary>The reporter's page of the investigation: what stands there in each stage, and that no word of theirs is lost.</summary>
public sealed class MyInvestigationPagesTests
{
    private const string Page = "/nl/my-report/investigation";
    private const string Words = "Het was niet op maandag, maar op dinsdag.";
    private const string Barred = "<p class=\"zl-lines\">Onderzocht is of <span class=\"zl-masked\"><span class=\"zl-sr\">weggelaten</span></span> iemand uitschold.";
    private const string Api = "/api/investigations/v1/reporter/investigations";
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = Term.DayOf(DateTimeOffset.UtcNow);
    private static readonly ReporterDraft Draft = new(
        Today.AddDays(5), MayRespond: true, "Onderzocht is of █████ iemand uitschold.", "Er is met drie mensen gesproken.", [new(1, "Iemand uitschelden", Finding.Established, "Twee mensen hoorden het.")]);

    private static readonly ReporterInvestigation Hearing = new("Z-2026-000012", ReporterStage.Responding, Draft, [], HasReport: false, 7);
    private static readonly MyReport Mine = new(
        Guid.CreateVersion7(), "Z-2026-000012", Then, "nl", 3, [], NextPromise: null, new(2026, 3, 9), new(2026, 6, 9), [], [],
        new ReportContent(Disclosure.Confidential, "bullying", [], "AMS", "Ik zag het gebeuren.", null, null, [], [], null), 5);

    private readonly StaffPortal _portal = new();

    public MyInvestigationPagesTests()
    {
        _portal.Said.Say("POST /api/reporting/v1/receipt-sessions", new ReceiptSession("session", DateTimeOffset.UtcNow.AddMinutes(20)), HttpStatusCode.Created);
        _portal.Said.Say("POST /api/reporting/v1/my-report/passes", new ReporterPass("pass", DateTimeOffset.UtcNow.AddMinutes(5)), HttpStatusCode.Created);
        _portal.Said.Say("GET /api/reporting/v1/my-report", Mine);
        Say(Hearing);
    }

    [Theory]
    [InlineData(ReporterStage.Preparing, "nl", "Het onderzoek wordt voorbereid.")]
    [InlineData(ReporterStage.Investigating, "en", "The investigators are at work.")]
    [InlineData(ReporterStage.Responding, "nl", "Er is een concept van het rapport.")]
    [InlineData(ReporterStage.InReview, "en", "Somebody else checks the report.")]
    [InlineData(ReporterStage.Reported, "nl", "Het rapport is klaar.")]
    [InlineData(ReporterStage.Ended, "en", "The investigation has stopped.")]
    public async Task Each_stage_is_said_in_plain_words(ReporterStage stage, string language, string said)
    {
        Say(new("Z-2026-000012", stage, null, [], HasReport: stage == ReporterStage.Reported, 7));
        var html = await ReadAsync($"/{language}/my-report/investigation");
        html.ShouldContain(said);
        html.Contains($"href=\"/{language}/my-report/investigation/report\"").ShouldBe(stage == ReporterStage.Reported);
        html.ShouldNotContain("<textarea");
    }

    [Fact]
    public async Task The_draft_is_read_in_parts_with_what_a_response_does()
    {
        var html = await ReadAsync(Page);
        foreach (var part in new[] { Barred, "Er is met drie mensen gesproken.", "Gedraging 1: vastgesteld", "Iemand uitschelden", "Twee mensen hoorden het.", "Reageren is vrijwillig", "De andere kant kan haar dan lezen.", "Dat betekent niet dat wij u niet geloven." })
        {
            html.ShouldContain(part);
        }

        html.ShouldContain("name=\"version\" value=\"\"7\"\"");
        html.ShouldContain("U kunt reageren tot en met");
        html.ShouldContain("Hebt u meer tijd nodig? Vraag het aan het sociaal loket");
        html.ShouldNotContain("█");
        html.IndexOf("href=\"#respond\"", StringComparison.Ordinal).ShouldBeInRange(0, html.IndexOf("id=\"draft\"", StringComparison.Ordinal), "the day is said before the draft");
    }

    [Fact]
    public async Task A_later_day_is_told_as_such()
    {
        Say(Hearing with { Draft = Draft with { ExtendedAt = Then } });
        (await ReadAsync(Page)).ShouldContain("Op maandag 2 maart 2026 is de laatste dag verzet naar");
        Say(Hearing with { Draft = Draft with { ExtendedAt = Then, MayRespond = false } });
        (await ReadAsync(Page)).ShouldNotContain("is de laatste dag verzet naar");
    }

    [Fact]
    public async Task With_the_report_stands_how_to_keep_it_safe_and_the_way_to_tell_of_detriment()
    {
        Say(new("Z-2026-000012", ReporterStage.Reported, null, [], HasReport: true, 7));
        var html = await ReadAsync(Page);
        html.ShouldContain("hreflang=\"nl\" aria-describedby=\"report-care\" download>");
        html.ShouldContain("id=\"report-care\">Het bestand blijft op uw apparaat staan");
        html.ShouldContain("href=\"/nl/my-report/detriment\"");
    }

    [Fact]
    public async Task After_the_last_day_one_may_still_respond_until_the_report_goes_further()
    {
        Say(Hearing with { Draft = Draft with { RespondBy = Today.AddDays(-1) } });
        (await ReadAsync(Page)).ShouldContain("Nu reageren kan nog.");
        Say(Hearing with { Stage = ReporterStage.InReview, Draft = Draft with { MayRespond = false } });
        var html = await ReadAsync(Page);
        html.ShouldContain("U kon reageren tot en met");
        html.ShouldNotContain("<textarea");
    }

    [Fact]
    public async Task A_response_goes_with_a_pass_and_the_version_that_was_seen_and_is_shown_then()
    {
        _portal.Said.Say($"POST {Api}/responses", null, HttpStatusCode.NoContent);
        using var answer = await PostAsync(("text", $"  {Words}\r\n"), ("version", "\"7\""));

        (answer.StatusCode, answer.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, $"{Page}?sent=1#responses"));
        var (_, version, body, headers) = _portal.Said.Sent.Single(s => s.Path == $"{Api}/responses");
        (version, headers.Authorization?.ToString()).ShouldBe(("\"7\"", "Bearer pass"));
        body.ShouldContain(Words);
        _portal.Said.Sent.Single(s => s.Path.EndsWith("/passes", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            s => s.Body.ShouldBe("{\"service\":\"investigations\"}"), s => s.Headers.Authorization?.ToString().ShouldBe("Bearer session"));
        Say(Hearing with { Responses = [new(Then, ByThemselves: true, Words), new(Then, ByThemselves: false, "Aan de telefoon gezegd.")] });
        var html = await ReadAsync(Page + "?sent=1");
        html.ShouldContain("Uw reactie is bij de onderzoekers");
        html.ShouldContain("Opgeschreven door een onderzoeker");
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, "Er is intussen iets veranderd.", true, true)]
    [InlineData(HttpStatusCode.UnprocessableEntity, "U hebt zo vaak gereageerd als hier kan.", true, false)]
    [InlineData(HttpStatusCode.Conflict, "Reageren kan nu niet meer.", true, false)]
    [InlineData(HttpStatusCode.Conflict, "Reageren kan nu niet meer.", false, false)]
    public async Task What_was_typed_stays_when_it_cannot_be_sent(HttpStatusCode status, string why, bool wasOpen, bool again)
    {
        Say(Hearing with { Draft = Draft with { MayRespond = wasOpen } });
        _portal.Said.Say($"POST {Api}/responses", null, status);
        var html = await WrongAsync(("text", Words), ("version", "\"6\""));
        html.ShouldContain(why);
        html.ShouldContain(Words);
        html.Contains("Verstuur mijn reactie", StringComparison.Ordinal).ShouldBe(again);
        html.Contains("href=\"/nl/my-report#messages\"", StringComparison.Ordinal).ShouldBe(!again, "another way is shown where this one is closed");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task Who_responded_before_there_was_more_time_reads_that_nothing_has_to_be_done(int hours, bool again)
    {
        Say(Hearing with { Draft = Draft with { ExtendedAt = Then }, Responses = [new(Then.AddHours(hours), ByThemselves: true, Words)] });
        (await ReadAsync(Page)).Contains("U hebt gereageerd voordat er meer tijd kwam.").ShouldBe(again);
    }

    [Fact]
    public async Task A_response_has_words_and_not_too_many()
    {
        (await WrongAsync(("text", " "), ("version", "\"7\""))).ShouldContain("Schrijf uw reactie op.");
        (await WrongAsync(("text", new string('a', 20_001)), ("version", "\"7\""))).ShouldContain("Uw reactie is te lang.");
        _portal.Said.Sent.ShouldNotContain(s => s.Path.EndsWith("/responses", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_session_or_an_investigation_the_way_is_to_the_own_report()
    {
        using var nobody = await _portal.As("").GetAsync(Page);
        (nobody.StatusCode, nobody.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, "/nl/my-report"));
        _portal.Said.Say($"GET {Api}", Array.Empty<ReporterInvestigation>());
        using var none = await (await ReporterAsync()).GetAsync(Page);
        (none.StatusCode, none.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, "/nl/my-report"));
    }

    [Fact]
    public async Task The_report_is_saved_and_comes_with_the_pass_alone_also_where_somebody_is_signed_in()
    {
        _portal.Said.SayFile($"GET {Api}/report", "%PDF-"u8.ToArray(), "application/pdf", "Z-2026-000012-report.pdf");
        var reporter = await ReporterAsync("investigator.ams");
        reporter.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer staff");

        using var file = await reporter.GetAsync(Page + "/report");
        (file.StatusCode, file.Content.Headers.ContentDisposition?.DispositionType, await file.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, "attachment", "%PDF-"));
        _portal.Said.Say($"GET {Api}/report", null, HttpStatusCode.NotFound);
        using var early = await reporter.GetAsync(Page + "/report");
        (early.StatusCode, early.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, Page));
        using var nobody = await _portal.As("").GetAsync(Page + "/report");
        (nobody.StatusCode, nobody.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, "/nl/my-report"));
    }

    [Fact]
    public async Task The_own_report_names_what_there_is_to_read_and_nothing_before()
    {
        (await ReadAsync("/nl/my-report")).ShouldNotContain("id=\"investigation\"");
        foreach (var (readable, said) in new[]
        {
            (new ReadableInvestigation(Today.AddDays(5), null), "Dat mag, het hoeft niet."), (new ReadableInvestigation(Today.AddDays(-1), null), "De dag om te reageren was"),
            (new ReadableInvestigation(null, Today), "kunt u het rapport lezen."),
        })
        {
            _portal.Said.Say("GET /api/reporting/v1/my-report", Mine with { Investigation = readable });
            var html = await ReadAsync("/nl/my-report");
            html.ShouldContain(said);
            html.ShouldContain($"href=\"{Page}\"");
        }
    }

    [Fact]
    public async Task The_own_report_says_how_it_ended_and_no_more()
    {
        (await ReadAsync("/nl/my-report")).ShouldNotContain("id=\"outcome\"");
        foreach (var (outcome, said, not) in new[]
        {
            (new ReportOutcome(Today, MeasureTaken: true, IsFinal: false), new[] { "Er is een maatregel genomen.", "het kan nog veranderen" }, "Er is geen straf opgelegd"),
            (new ReportOutcome(Today, MeasureTaken: false, IsFinal: true), ["Er is geen straf opgelegd.", "het kan niet meer veranderen"], "Er is een maatregel genomen"),
        })
        {
            _portal.Said.Say("GET /api/reporting/v1/my-report", Mine with { Outcome = outcome });
            var html = await ReadAsync("/nl/my-report");
            said.ShouldAllBe(s => html.Contains(s));
            html.ShouldNotContain(not);
            html.ShouldContain("Wij hebben iets vastgesteld van wat u meldde.");
        }

        (await ReadAsync("/en/my-report")).ShouldContain("No sanction was imposed.");
    }

    private void Say(ReporterInvestigation mine) => _portal.Said.Say($"GET {Api}", new[] { mine }, version: "\"7\"");

    private async Task<HttpClient> ReporterAsync(string account = "")
    {
        var browser = _portal.As(account);
        using var opened = await browser.PostAsync("/nl/my-report", new FormUrlEncodedContent([KeyValuePair.Create("code", "ABCD-EFGH-JKMN-PQRS-TVWX")]));
        opened.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    private async Task<string> ReadAsync(string path)
    {
        using var answer = await (await ReporterAsync()).GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields) =>
        await (await ReporterAsync()).PostAsync(Page, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    private async Task<string> WrongAsync(params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
