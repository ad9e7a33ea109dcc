using System.Net;
using System.Text;
using UglyToad.PdfPig;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>From the first words of a report to its editions, each with their own token.</summary>
[Collection(OnTheHost.Name)]
public class ReportApiTests(InvestigationsHost host)
{
    private static readonly WriteReport Whole = new(
        "Onderzocht is of Van Elders een collega uitschold waar anderen bij waren.", "Er is gesproken met de melder en met een getuige, Wim Getuigman.",
        [new(1, Finding.Established, "Getuigman hoorde wat er werd geroepen, en de melder zegt hetzelfde.", ["I-1"])], [new("collega", [Reader.Reporter])]);

    [Fact]
    public async Task A_report_is_written_heard_about_reviewed_and_final()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var reported = await Heard.OfAsync<InvestigationReported>(probe);
        var caseId = await TalkedAsync();

        (await host.SaveAsync("investigator.ams", caseId, Whole with { Findings = [] }, version: 0)).ShouldBe(1);
        (await ReadAsync("investigator2.ams", caseId)).ShouldSatisfyAllConditions(
            r => r.Faults.ShouldHaveSingleItem().Code.ShouldBe("charge-unanswered"), r => (r.Version, r.Draft!.SavedBy, r.SubmittedAt).ShouldBe((1, "investigator.ams", null)));
        (await host.SaveAsync("investigator2.ams", caseId, Whole, version: 1)).ShouldBe(2);
        await host.DoAsync("investigator.ams", caseId, "report-submissions", new SeenReport(2));
        await host.DoAsync("investigator.ams", caseId, "report-responses", new NoteResponse(1, "Zo was het niet bedoeld."));
        await host.DoAsync("investigator.ams", caseId, "report-responses", new NoteResponse(null, "Het klopt precies."));
        (await host.As("investigator.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}/eligible-reviewers").Read<EligibleInvestigator[]>()).ShouldContain(e => e.Account == "investigator.rtd");
        await host.DoAsync("investigator.ams", caseId, "report-reviews", new AskReview("investigator.rtd", 2));

        await (await host.As("investigator.rtd").GetAsync($"{InvestigationsHost.Cases}/{caseId}/report")).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await host.DoAsync("investigator.rtd", caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        (await ReadAsync("investigator.rtd", caseId)).Responses.Select(r => (r.Notice, r.ByThemselves)).ShouldBe([(null, false), (1, false)]);
        await (await host.As("investigator.rtd").GetAsync($"{InvestigationsHost.Cases}/{caseId}/evidence-export")).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        await host.DoAsync("investigator.rtd", caseId, "report-review-answers", new AnswerReview(Agrees: true, "De bevindingen volgen uit wat er ligt."));
        await host.DoAsync("investigator2.ams", caseId, "report-finalisations", new SeenReport(2));

        (await host.ReadAsync("investigator.ams", caseId)).ShouldSatisfyAllConditions(d => (d.State, d.Next, d.DueBy).ShouldBe((InvestigationState.Reported, InvestigationStep.None, null)));
        await host.ShouldNotKnow("investigator.rtd", caseId);
        var told = (await reported.AboutAsync(caseId)).Single();
        told.GetProperty("charges").EnumerateArray().Select(c => (c.GetProperty("number").GetInt32(), c.GetProperty("finding").GetInt32())).ShouldBe([(1, (int)Finding.Established)]);
        await ShouldHandOutAsync(caseId);
        await ShouldOpenToWhoeverWeighsItAsync(caseId);
    }

    [Fact]
    public async Task Two_people_do_not_write_over_each_other()
    {
        var caseId = await host.StaffedAsync();
        await host.SaveAsync("investigator.ams", caseId, new("Eerst.", "", []), version: 0);

        using var late = await host.TrySaveAsync("investigator2.ams", caseId, new("Ook eerst.", "", []), version: 0);
        await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        (await ReadAsync("investigator2.ams", caseId)).Draft!.Summary.ShouldBe("Eerst.");
        (await host.SaveAsync("investigator2.ams", caseId, new("Eerst.", "", []), version: 0)).ShouldBe(1, "the same words are there already");
    }

    [Fact]
    public async Task What_cannot_be_saved_is_told_with_everything_that_is_wrong()
    {
        var caseId = await host.StaffedAsync();

        using var wrong = await host.TrySaveAsync(
            "investigator.ams", caseId, new(new string('a', 10_001), null, [new(null, null, null, ["X-1"]), new(1, null, null, null), new(1, null, null, null)], [new("a", null)]), version: 0);

        await wrong.ShouldBeInvalid("summary", "findings[0].charge", "findings[0].sources", "findings[1].charge", "findings[2].charge", "masks[0].words", "masks[0].readers");
        await (await host.TryAsync("investigator.ams", caseId, "report-submissions", new SeenReport(null))).ShouldBeInvalid("draft");
        await (await host.TryAsync("investigator.ams", caseId, "report-finalisations", new SeenReport(null))).ShouldBeInvalid("draft");
        await (await host.TryAsync("investigator.ams", caseId, "report-reviews", new AskReview(null, null))).ShouldBeInvalid("account", "draft");
        await (await host.TryAsync("investigator.ams", caseId, "report-review-answers", new AnswerReview(null, "Kort."))).ShouldBeInvalid("agrees", "remarks");
        await (await host.TryAsync("investigator.ams", caseId, "report-responses", new NoteResponse(null, ""))).ShouldBeInvalid("text");
    }

    [Fact]
    public async Task The_competent_authority_reads_no_draft()
    {
        var caseId = await host.StaffedAsync();
        await host.SaveAsync("investigator.ams", caseId, Whole, version: 0);

        (await ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(r => r.Draft.ShouldBeNull(), r => r.Faults.ShouldBeEmpty(), r => r.Final.ShouldBeNull());
        using var none = await host.As("unit-head.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}/report/original");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var whose = await host.As("investigator.ams").GetAsync($"{InvestigationsHost.Cases}/{caseId}/report/editions/subject");
        await whose.ShouldBeInvalid("notice");
    }

    private async Task ShouldHandOutAsync(Guid caseId)
    {
        var final = (await ReadAsync("unit-head.ams", caseId)).Final.ShouldNotBeNull();
        final.Editions.Select(e => (e.Reader, e.Notice)).ShouldBe([(Reader.Subject, 1), (Reader.Reporter, (int?)null)]);
        var original = await PdfAsync("unit-head.ams", $"{InvestigationsHost.Cases}/{caseId}/report/original");
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(original)).ShouldBe(final.Sha256);
        TextOf(original).ShouldSatisfyAllConditions(t => t.ShouldContain("Getuigman"), t => t.ShouldContain("Elders"), t => t.ShouldContain("niet bedoeld"), t => t.ShouldContain("klopt precies"));
        TextOf(await PdfAsync("investigator.ams", $"{InvestigationsHost.Cases}/{caseId}/report/editions/subject?notice=1")).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Elders"), t => t.ShouldContain("niet bedoeld"), t => t.ShouldNotContain("Getuigman"), t => t.ShouldNotContain("precies"));
        TextOf(await PdfAsync("investigator.ams", $"{InvestigationsHost.Cases}/{caseId}/report/editions/reporter")).ShouldSatisfyAllConditions(
            t => t.ShouldContain("precies"), t => t.ShouldNotContain("Elders"), t => t.ShouldNotContain("Getuigman"), t => t.ShouldNotContain("collega"), t => t.ShouldNotContain("bedoeld"));
    }

    /// <summary>In whichever order it is told, and to them alone.</summary>
    private async Task ShouldOpenToWhoeverWeighsItAsync(Guid caseId)
    {
        var address = $"/api/investigations/v1/weighed-reports/{caseId}";
        await IsNotThereFor("hr-lawyer");
        await host.TellAsync(new ReportReaderChanged(caseId, 5, host.MarkOf("hr-lawyer"), Reads: true));
        await Eventually.Holds(async () => (await PdfAsync("hr-lawyer", address)).ShouldBe(await PdfAsync("unit-head.ams", $"{InvestigationsHost.Cases}/{caseId}/report/original")));
        await (await host.Stale("hr-lawyer").GetAsync(address)).ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        await IsNotThereFor("hr-lawyer2");
        await host.TellAsync(new ReportReaderChanged(caseId, 4, host.MarkOf("hr-lawyer"), Reads: false));
        await host.TellAsync(new ReportReaderChanged(caseId, 6, host.MarkOf("hr-lawyer2"), Reads: true));
        await Eventually.Holds(() => PdfAsync("hr-lawyer2", address));
        await PdfAsync("hr-lawyer", address);
        await host.TellAsync(new ReportReaderChanged(caseId, 7, host.MarkOf("hr-lawyer"), Reads: false));
        await host.TellAsync(new PersonBarred(caseId, 8, host.MarkOf("hr-lawyer2")));
        await Eventually.Holds(() => Task.WhenAll(IsNotThereFor("hr-lawyer"), IsNotThereFor("hr-lawyer2")));

        async Task IsNotThereFor(string account)
        {
            using var hidden = await host.As(account).GetAsync(address);
            using var unknown = await host.As(account).GetAsync($"/api/investigations/v1/weighed-reports/{Guid.NewGuid()}");
            await hidden.ShouldBeHiddenLike(unknown);
        }
    }

    /// <summary>Planned, with a talk with a witness, and whoever it is about was told.</summary>
    private async Task<Guid> TalkedAsync()
    {
        var caseId = await host.PlannedAsync();
        await host.DoAsync("investigator.ams", caseId, "notices", new NotifySubject([1], "U zou een collega hebben uitgescholden waar anderen bij waren. U hoeft uzelf niet te belasten."));
        using var planned = await host.As("investigator.ams").Command(
            $"{InvestigationsHost.Cases}/{caseId}/interviews", version: null,
            Wire.Body(new PlanInterview(InterviewWith.Witness, "Wim Getuigman", DateTimeOffset.UtcNow.AddDays(-1), "Kamer 4", ["investigator.ams"])));
        planned.StatusCode.ShouldBe(HttpStatusCode.Created);
        return caseId;
    }

    private Task<ReportDetail> ReadAsync(string account, Guid caseId) => host.As(account).GetAsync($"{InvestigationsHost.Cases}/{caseId}/report").Read<ReportDetail>();

    private async Task<byte[]> PdfAsync(string account, string address)
    {
        using var answer = await host.As(account).GetAsync(address);
        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>What somebody can copy out of it, and what its bytes hold.</summary>
    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)) + Encoding.Latin1.GetString(pdf);
    }
}
