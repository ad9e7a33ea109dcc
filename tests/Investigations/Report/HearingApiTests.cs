using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.Investigations.Tests.Rights;
using Zichtlijn.Platform.Masking;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Report;

/// <summary>The draft as each side gets it, and the time that both have to respond.</summary>
[Collection(OnTheHost.Name)]
public class HearingApiTests(InvestigationsHost host)
{
    private const string First = "investigator.ams";
    private const string Motive = "Wie bijstaat, is met verlof.";

    private static readonly WriteReport Whole = new(
        "Onderzocht is of een collega werd uitgescholden. Ook Piet van Elders wordt genoemd.", "Er is gesproken met de melder en met een getuige, Wim Getuigman.",
        [
            new(1, Finding.Established, "Getuigman hoorde wat er werd geroepen, en de melder zegt hetzelfde.", ["I-1"]),
            new(2, Finding.Unfounded, "Op die dag was er niemand, zegt het rooster van de hele ploeg.", ["I-1"]),
            new(3, Finding.NotEstablished, "Over Van Elders zegt niemand dat hij erbij was die avond.", ["I-1"]),
        ],
        [new("geroepen", [Reader.Subject])]);

    [Fact]
    public async Task Before_the_draft_goes_out_those_who_write_see_exactly_what_each_side_will_read()
    {
        var caseId = await WrittenAsync();
        using var answer = await host.As(First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/report-previews/1");
        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var preview = await PreviewAsync(caseId, "1");
        await host.DoAsync(First, caseId, "report-submissions", new SeenReport(1));

        var read = (await host.OwnAsync(Telling.Accused, caseId)).Draft.ShouldNotBeNull();
        (preview.Reader, preview.Notice, preview.Draft).ShouldBe((Reader.Subject, 1, 1));
        (Barred(preview.Summary), Barred(preview.Course)).ShouldBe((read.Summary, read.Course));
        preview.Findings.Select(f => new OwnFinding(f.Charge, Barred(f.Conduct), f.Finding, Barred(f.Reasoning))).ShouldBe(read.Findings);
        read.Findings.Select(f => f.Charge).ShouldBe([1, 2]);
        read.ShouldSatisfyAllConditions(
            r => r.Summary.ShouldNotContain("Elders"), r => r.Course.ShouldNotContain("Getuigman"), r => r.Findings[0].Reasoning.ShouldNotContain("geroepen"));

        (await PreviewAsync(caseId, "reporter")).ShouldSatisfyAllConditions(
            p => p.Findings.Select(f => f.Charge).ShouldBe([1, 2, 3]), p => Barred(p.Findings[0].Reasoning).ShouldContain("geroepen"), p => Barred(p.Summary).ShouldNotContain("Elders"));
    }

    [Fact]
    public async Task There_is_a_preview_of_sides_that_there_are_when_something_was_written_and_for_those_who_write()
    {
        var caseId = await host.AccusedAsync();
        await host.TellAsync(caseId, 1);
        await NoneAsync(caseId, "1", HttpStatusCode.NotFound);
        await host.SaveAsync(First, caseId, Whole, version: 0);

        await NoneAsync(caseId, "2", HttpStatusCode.NotFound);
        await NoneAsync(caseId, "subject", HttpStatusCode.NotFound);
        await NoneAsync(caseId, "1", HttpStatusCode.Forbidden, "unit-head.ams");
        await NoneAsync(caseId, "1", HttpStatusCode.NotFound, "investigator.rtd");
        await host.DoAsync(First, caseId, "withdrawals", new WithdrawInvestigator("investigator2.ams", null, "Heeft geen tijd meer."));
        await NoneAsync(caseId, "1", HttpStatusCode.Forbidden, "investigator2.ams");
        await NoneAsync(await host.StaffedAsync(InvestigationKind.Exploratory), "reporter", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Whoever_it_is_about_asks_for_more_time_both_sides_get_it_and_others_hear_the_day()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var told = await Heard.OfAsync<ResponseTimeExtended>(probe);
        var caseId = await WrittenAsync();
        await host.DoAsync(First, caseId, "report-submissions", new SeenReport(1));
        await (await AskAsync(caseId, "Kort")).ShouldBeInvalid("motive");
        (await AskAsync(caseId, "Mijn raadsman is ziek.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var before = await ReadAsync(caseId);
        before.Hearing!.Requests.Single().ShouldSatisfyAllConditions(r => (r.Notice, r.Motive, r.IsOpen).ShouldBe((1, "Mijn raadsman is ziek.", true)));
        (await host.OwnAsync(Telling.Accused, caseId)).Draft!.ShouldSatisfyAllConditions(d => d.TimeAskedAt.ShouldNotBeNull(), d => d.ExtendedAt.ShouldBeNull());
        await (await host.TryAsync(First, caseId, "response-times", new ExtendResponseTime(null, "Kort"))).ShouldBeInvalid("until", "motive");
        await (await host.TryAsync(First, caseId, "response-times", new ExtendResponseTime(before.RespondBy, Motive))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "response-time-not-longer");
        await (await host.TryAsync(First, caseId, "response-times", new ExtendResponseTime(before.Hearing.LatestRespondBy.AddDays(1), Motive))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "response-time-too-long");
        await host.DoAsync(First, caseId, "response-times", new ExtendResponseTime(before.Hearing.LatestRespondBy, Motive));

        var after = await ReadAsync(caseId);
        (after.RespondBy, after.Hearing!.IsHeard, after.Hearing.Requests.Single().IsOpen).ShouldBe((before.Hearing.LatestRespondBy, false, false));
        after.Hearing.Extensions.Single().ShouldSatisfyAllConditions(e => (e.By, e.Until, e.Motive).ShouldBe((First, before.Hearing.LatestRespondBy, Motive)));
        (await host.OwnAsync(Telling.Accused, caseId)).Draft!.ShouldSatisfyAllConditions(
            d => d.RespondBy.ShouldBe(before.Hearing.LatestRespondBy), d => d.ExtendedAt.ShouldNotBeNull(), d => d.TimeAskedAt.ShouldBeNull());
        var contract = (await told.AboutAsync(caseId)).Single();
        contract.GetProperty("respondBy").GetString().ShouldBe($"{before.Hearing.LatestRespondBy:yyyy-MM-dd}");
        contract.GetRawText().ShouldNotContain("verlof");
    }

    [Fact]
    public async Task When_both_sides_responded_the_report_says_that_they_are_heard()
    {
        var caseId = await WrittenAsync();
        (await ReadAsync(caseId)).Hearing.ShouldBeNull();
        await host.DoAsync(First, caseId, "report-submissions", new SeenReport(1));
        await host.DoAsync(First, caseId, "report-responses", new NoteResponse(1, "Zo was het niet bedoeld."));
        await host.DoAsync(First, caseId, "report-responses", new NoteResponse(2, "Ik was er niet."));
        (await ReadAsync(caseId)).Hearing!.IsHeard.ShouldBeFalse();
        await host.DoAsync(First, caseId, "report-responses", new NoteResponse(null, "Het klopt precies."));
        var heard = (await ReadAsync(caseId)).Hearing!;
        (heard.IsHeard, heard.Sides!.All(s => s.HasResponded)).ShouldBe((true, true));

        await host.DoAsync(First, caseId, "response-times", new ExtendResponseTime(heard.LatestRespondBy, Motive));
        await host.DoAsync(First, caseId, "report-responses", new NoteResponse(1, "Zo was het niet bedoeld."));
        var longer = (await ReadAsync(caseId)).Hearing!;
        longer.IsHeard.ShouldBeFalse("both sides count on the new day");
        longer.Sides.ShouldBe([new(1, HasResponded: true), new(2, HasResponded: false), new(null, HasResponded: false)]);
    }

    /// <summary>A whole report on three charges; two of them are about somebody who has a page, one about somebody who has none.</summary>
    private async Task<Guid> WrittenAsync()
    {
        var caseId = await host.AccusedAsync();
        await host.DoAsync(First, caseId, "plans", InvestigationsHost.Plan(First, "investigator2.ams"));
        await host.TellAsync(caseId, 1, 2);
        await host.TellAsync(caseId, 3);
        using var planned = await host.As(First).Command(
            $"{InvestigationsHost.Cases}/{caseId}/interviews", version: null,
            Wire.Body(new PlanInterview(InterviewWith.Witness, "Wim Getuigman", DateTimeOffset.UtcNow.AddDays(-1), "Kamer 4", [First])));
        planned.StatusCode.ShouldBe(HttpStatusCode.Created);
        await host.SaveAsync(First, caseId, Whole, version: 0);
        return caseId;
    }

    private static string Barred(IEnumerable<ReportPassage> passages) => string.Concat(passages.Select(p => p.Words ?? NameMasking.Bar));

    private Task<ReportDetail> ReadAsync(Guid caseId) => host.As(First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/report").Read<ReportDetail>();

    private Task<ReportPreview> PreviewAsync(Guid caseId, string side) => host.As(First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/report-previews/{side}").Read<ReportPreview>();

    private async Task NoneAsync(Guid caseId, string side, HttpStatusCode status, string account = First)
    {
        using var none = await host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/report-previews/{side}");
        none.StatusCode.ShouldBe(status);
    }

    private async Task<HttpResponseMessage> AskAsync(Guid caseId, string motive) => await host.As(Telling.Accused).Command(
        $"{Telling.Own}/{caseId}/response-time-requests", (await host.VersionOfAsync(caseId)).Tag(), Wire.Body(new AskResponseTime(motive)));
}
