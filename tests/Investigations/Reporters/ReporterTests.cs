using System.Net;
using System.Text;
using UglyToad.PdfPig;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Investigations.Tests.Api;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Reporters;

/// <summary>What a reporter sees and does with a pass, from the first day of an investigation to its report.</summary>
[Collection(OnTheHost.Name)]
public class ReporterTests(InvestigationsHost host)
{
    private const string Words = "Het klopt, maar er was nog een collega bij.";

    /// <summary>Whom and what no reporter gets to see.</summary>
    private static readonly string[] Hidden =
        ["Elders", "Getuigman", "Jurist", "bedoeld", Reporting.First, "investigator2.ams", "investigator.rtd", "unit-head.ams", "collega uitschold", "Kamer 4"];

    [Fact]
    public async Task From_the_first_day_to_the_report_they_see_their_part_and_nothing_of_others()
    {
        var early = await host.MandatedAsync();
        (await host.MineAsync(early)).Single().ShouldSatisfyAllConditions(
            m => (m.CaseNumber, m.Stage, m.Draft, m.HasReport).ShouldBe((InvestigationsHost.NumberOf(early), ReporterStage.Preparing, null, false)), m => m.Responses.ShouldBeEmpty());
        (await host.MineAsync(await host.PlannedAsync())).Single().Stage.ShouldBe(ReporterStage.Investigating);

        var caseId = await host.SubmittedAsync();
        (await host.RespondAsync(caseId, Words)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await host.DoAsync(Reporting.First, caseId, "report-responses", new NoteResponse(null, "Ik wil nog iets zeggen."));

        using var answer = await host.ReporterOf(caseId).GetAsync(Reporting.Mine);
        var text = await answer.Content.ReadAsStringAsync();
        var mine = (await host.MineAsync(caseId)).Single();
        answer.Headers.ETag!.Tag.ShouldBe(mine.Version.Tag());
        mine.Stage.ShouldBe(ReporterStage.Responding);
        mine.Responses.Select(r => (r.ByThemselves, r.Text)).ShouldBe([(false, "Ik wil nog iets zeggen."), (true, Words)]);
        var draft = mine.Draft.ShouldNotBeNull();
        (draft.MayRespond, draft.Summary).ShouldBe((true, "Onderzocht is of █████ een █████ uitschold waar anderen bij waren."));
        draft.Findings.Single().ShouldSatisfyAllConditions(
            f => (f.Charge, f.Finding).ShouldBe((1, Finding.Established)), f => f.Conduct.ShouldBe("Schold een █████ uit waar anderen bij waren."), f => f.Reasoning.ShouldStartWith("█████ hoorde"));
        Hidden.ShouldAllBe(h => !text.Contains(h));

        await host.FinaliseAsync(caseId);
        (await host.MineAsync(caseId)).Single().ShouldSatisfyAllConditions(m => (m.Stage, m.Draft, m.HasReport).ShouldBe((ReporterStage.Reported, null, true)), m => m.Responses.Count.ShouldBe(2));
        var pdf = await PdfAsync(caseId);
        pdf.ShouldContain("nog een");
        new[] { "Elders", "Getuigman", "Jurist", "bedoeld", "investigator", "collega" }.ShouldAllBe(h => !pdf.Contains(h));
    }

    [Fact]
    public async Task The_reporter_reads_when_both_sides_got_more_time()
    {
        var caseId = await host.SubmittedAsync();
        (await host.MineAsync(caseId)).Single().Draft!.ExtendedAt.ShouldBeNull();
        var latest = (await host.As(Reporting.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/report").Read<ReportDetail>()).Hearing!.LatestRespondBy;
        await host.DoAsync(Reporting.First, caseId, "response-times", new ExtendResponseTime(latest, "Wie bijstaat, is met verlof."));

        (await host.MineAsync(caseId)).Single().Draft!.ShouldSatisfyAllConditions(d => d.RespondBy.ShouldBe(latest), d => d.ExtendedAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task Investigators_see_that_the_reporter_answered_themselves_and_no_account()
    {
        var caseId = await host.SubmittedAsync();
        (await host.RespondAsync(caseId, $"  {Words}\n")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var given = (await host.As(Reporting.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/report").Read<ReportDetail>()).Responses[0];
        (given.Notice, given.ByThemselves, given.NotedBy, given.Text).ShouldBe((null, true, "reporter", Words));
        (await host.ReadAsync(Reporting.First, caseId)).Next.ShouldBe(InvestigationStep.AskReview, "both sides responded");
    }

    [Fact]
    public async Task What_cannot_be_said_is_refused()
    {
        var early = await host.PlannedAsync();
        await (await host.RespondAsync(early, Words)).ShouldBeProblem(HttpStatusCode.Conflict, "not-hearing");
        var caseId = await host.SubmittedAsync();
        await (await host.RespondAsync(caseId, " ")).ShouldBeInvalid("text");
        await (await host.RespondAsync(caseId, new string('a', 20_001))).ShouldBeInvalid("text");
        await (await host.RespondAsync(caseId, Words, version: 2)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await (await host.ReporterOf(caseId).Command(Reporting.Responses, version: null, Wire.Body(new RespondToDraft(Words)))).ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        (await host.MineAsync(caseId)).Single().Responses.ShouldBeEmpty();

        await host.DoAsync(Reporting.First, caseId, "report-responses", new NoteResponse(null, "Ik heb er niets aan toe te voegen."));
        await host.FinaliseAsync(caseId);
        await (await host.RespondAsync(caseId, Words)).ShouldBeProblem(HttpStatusCode.Conflict, "not-hearing");
    }

    [Fact]
    public async Task The_same_words_count_once_and_after_twenty_times_an_investigator_notes_the_rest()
    {
        var caseId = await host.SubmittedAsync();
        for (var n = 1; n <= 20; n++)
        {
            (await host.RespondAsync(caseId, $"{Words} {n}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await host.RespondAsync(caseId, $" {Words} 1\n")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await host.RespondAsync(caseId, Words)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "too-many-responses");
        (await host.MineAsync(caseId)).Single().Responses.Count.ShouldBe(20);

        await host.DoAsync(Reporting.First, caseId, "report-responses", new NoteResponse(null, Words));
        await host.DoAsync(Reporting.First, caseId, "report-responses", new NoteResponse(null, Words));
        (await host.MineAsync(caseId)).Single().Responses.Count.ShouldBe(21);
    }

    [Fact]
    public async Task A_new_draft_is_responded_to_anew()
    {
        var caseId = await host.SubmittedAsync();
        (await host.RespondAsync(caseId, Words)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await host.SaveAsync(Reporting.First, caseId, Reporting.Whole with { Course = "Er is ook gesproken met iemand die er later bij kwam, op dezelfde dag." }, version: 1);
        await host.DoAsync(Reporting.First, caseId, "report-submissions", new SeenReport(2));

        (await host.MineAsync(caseId)).Single().ShouldSatisfyAllConditions(
            m => m.Draft!.Course.ShouldContain("later bij kwam"), m => m.Draft!.MayRespond.ShouldBeTrue(), m => m.Responses.Single().Text.ShouldBe(Words));
        (await host.ReadAsync(Reporting.First, caseId)).Next.ShouldBe(InvestigationStep.AwaitResponses);
    }

    [Fact]
    public async Task Without_an_investigation_there_is_nothing_and_what_is_not_final_is_not_there()
    {
        var unknown = Guid.CreateVersion7();
        var barred = Guid.CreateVersion7();
        await host.TellAsync(new Contracts.Access.V1.PersonBarred(barred, 3, host.MarkOf("desk.ams")));
        await Eventually.Holds(async () => (await host.VersionOfAsync(barred)).ShouldBe(1));
        var withdrawn = await host.AskedAsync();
        await host.TellAsync(new TriageReopened(withdrawn, 9, DateTimeOffset.UtcNow));
        await Eventually.Holds(async () => (await host.MineAsync(withdrawn)).ShouldBeEmpty());

        using var nothing = await host.ReporterOf(unknown).GetAsync(Reporting.Report);
        foreach (var caseId in new[] { unknown, barred, withdrawn })
        {
            (await host.MineAsync(caseId)).ShouldBeEmpty();
            using var report = await host.ReporterOf(caseId).GetAsync(Reporting.Report);
            await report.ShouldBeHiddenLike(nothing);
            await (await host.RespondAsync(caseId, Words)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        }

        using var draft = await host.ReporterOf(await host.SubmittedAsync()).GetAsync(Reporting.Report);
        await draft.ShouldBeHiddenLike(nothing);
    }

    [Fact]
    public async Task What_was_stopped_has_ended_and_its_draft_is_gone()
    {
        var caseId = await host.SubmittedAsync();
        await host.DoAsync("unit-head.ams", caseId, "stops", new StopInvestigation(StopReason.Criminal, "De officier van justitie neemt het over."));

        var mine = (await host.MineAsync(caseId)).Single();
        (mine.Stage, mine.Draft, mine.HasReport).ShouldBe((ReporterStage.Ended, null, false));
    }

    [Fact]
    public async Task That_a_reporter_reads_is_in_the_access_log_without_who_and_colleagues_do_not_see_it()
    {
        var caseId = await host.SubmittedAsync();
        await host.MineAsync(caseId);
        using var none = await host.ReporterOf(caseId).GetAsync(Reporting.Report);

        var lines = (await host.As("privacy").GetAsync($"/api/investigations/v1/access-log?caseId={caseId}").Read<Page<AccessLogLine>>()).Items;
        lines.Where(l => l.Actor == "reporter").Select(l => (l.Name, l.Action, l.Reason)).ShouldBe(
            [("download-report-as-reporter", "download", "report/reporter"), ("read-as-reporter", "read", "reporter")]);
        (await host.As(Reporting.First).GetAsync($"{InvestigationsHost.Cases}/{caseId}/readers").Read<CaseReader[]>()).ShouldNotContain(r => r.Role == "reporter");
    }

    [Fact]
    public async Task A_pass_ends_with_the_destruction_of_its_case()
    {
        var caseId = await host.SubmittedAsync();
        using var before = host.ReporterOf(caseId);
        (await before.GetAsync(Reporting.Mine)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await host.TellAsync(new CaseDestructionOrdered(caseId, 5, Guid.CreateVersion7()));
        await host.DestroyedAsync(caseId);

        foreach (var path in new[] { Reporting.Mine, Reporting.Report })
        {
            using var after = await before.GetAsync(path);
            await after.ShouldBeProblem(HttpStatusCode.Unauthorized);
        }
    }

    private async Task<string> PdfAsync(Guid caseId)
    {
        using var answer = await host.ReporterOf(caseId).GetAsync(Reporting.Report);
        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType).ShouldBe((HttpStatusCode.OK, "application/pdf", "attachment"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var document = PdfDocument.Open(bytes);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)) + Encoding.Latin1.GetString(bytes);
    }
}
