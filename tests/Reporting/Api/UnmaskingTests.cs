using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>The way to a reporter's name: asked, decided by a second person, read for a time, and over.</summary>
[Collection(OnTheHost.Name)]
public partial class UnmaskingTests(ReportingHost host)
{
    private const string Motive = "Zonder de melder te spreken lukt dit niet: kwikzilverig.";
    private static readonly RequestUnmask Silent = new("verifyFacts", Motive, InformReporter: false, WhyNot: Motive);
    private static readonly RequestUnmask Informing = new("askReporter", Motive, InformReporter: true, WhyNot: null);

    [Fact]
    public async Task A_second_person_lets_one_person_read_the_name_for_a_time_and_all_of_it_is_logged()
    {
        var (receipt, request) = await AskedAsync(Silent);
        var path = ReportingHost.PathOf(receipt);
        await ShouldBeLikeNothing("triage.ams", $"{path}/reporter");

        var weighing = (await host.As("desk.ams").GetAsync($"{path}/unmask-requests").Read<UnmaskRequest[]>()).Single().Weighing!;
        weighing.ShouldBe(new UnmaskWeighing(Motive, Motive, ReporterAgrees: null, ReporterText: null, MayGrantFrom: null, IsNameKnown: true));
        (await DecideAsync("desk.ams", receipt, request, "approvals")).ShouldBe(HttpStatusCode.NoContent);

        var identity = await host.As("triage.ams").GetAsync($"{path}/reporter").Read<ReporterIdentity>();
        identity.Reporter.ShouldBe(Given.Request.Reporter);
        identity.Until!.Value.ShouldBe(DateTimeOffset.UtcNow.AddDays(7), TimeSpan.FromMinutes(5));
        (await host.As("triage.ams").GetAsync(path).Read<ReportDetail>()).Report.Reporter.ShouldBeNull();
        await ShouldBeLikeNothing("triage.dhg", $"{path}/reporter");
        using var late = await host.Later("triage.ams", TimeSpan.FromDays(7).Add(TimeSpan.FromMinutes(1))).GetAsync($"{path}/reporter");
        await late.ShouldBeProblem(HttpStatusCode.NotFound);
        (await LinesOf(receipt)).ShouldBe(
        [
            ("triage.ams", "read-reporter", "refuse", "not-found"),
            ("triage.dhg", "read-reporter", "refuse", "not-found"),
            ("triage.ams", "read-report", "read", null),
            ("triage.ams", "read-reporter", "read", "identity"),
            ("desk.ams", "approve-unmask", "grant", "identity"),
            ("desk.ams", "list-unmask-requests", "read", "unmask-requests"),
            ("triage.ams", "read-reporter", "refuse", "not-found"),
        ]);
    }

    [Fact]
    public async Task To_whoever_asks_an_anonymous_report_is_like_one_whose_reporter_the_desk_knows()
    {
        var seen = new List<string>();
        foreach (var report in new[] { Given.Request, Given.Request with { Disclosure = Disclosure.Anonymous, Reporter = null } })
        {
            var receipt = await host.OpenedAsync(report);
            await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
            var (path, officer) = (ReportingHost.PathOf(receipt), host.As("triage.ams"));
            var shown = new List<string> { await Text(await officer.GetAsync(path)) };
            foreach (var wished in new[] { Silent, Informing, Silent })
            {
                shown.Add(await Text(await officer.Command($"{path}/unmask-requests", (await host.VersionOfAsync(receipt.ReportId)).Tag(), Wire.Body(wished))));
                shown.Add(await Text(await officer.GetAsync($"{path}/unmask-requests")));
                shown.Add(await Text(await officer.GetAsync($"{path}/reporter")));
                (await DecideAsync("desk.ams", receipt, await OpenOf(receipt), "refusals")).ShouldBe(HttpStatusCode.NoContent);
            }

            shown.Add(await Text(await officer.GetAsync($"{path}/unmask-requests")));
            shown.Add(await Stored(receipt));
            seen.Add(Varying().Replace(string.Join('\n', shown).Replace(receipt.CaseNumber, "number"), "_"));
        }

        seen[1].ShouldBe(seen[0]);
        seen[0].ShouldContain("notGranted");
        seen[0].ShouldNotContain("weighing\":{");
    }

    [Fact]
    public async Task Only_the_desk_hears_that_there_is_no_name()
    {
        var (receipt, request) = await AskedAsync(Silent, Given.Request with { Disclosure = Disclosure.Anonymous, Reporter = null });

        using var approved = await CommandAsync("desk.ams", receipt, $"{request}/approvals");

        await approved.ShouldBeProblem(HttpStatusCode.Conflict, "reporter-is-anonymous");
        (await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/unmask-requests").Read<UnmaskRequest[]>()).Single().Weighing!.IsNameKnown.ShouldBeFalse();
        await ShouldBeLikeNothing("desk.ams", $"{ReportingHost.PathOf(receipt)}/reporter");
    }

    [Fact]
    public async Task The_reporter_is_told_at_once_and_has_time_to_answer()
    {
        var (receipt, request) = await AskedAsync(Informing);
        var reporter = await host.ReporterOfAsync(receipt);
        var told = (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).NameRequests!.Single();
        (told.RequestId, told.State, told.Agrees, told.ToldBeforehand).ShouldBe((request, UnmaskState.Open, null, true));

        (await DecideAsync("desk.ams", receipt, request, "approvals")).ShouldBe(HttpStatusCode.Conflict);
        await AnswerAsync(reporter, request, agrees: false, "Liever niet, ik ben bang.");
        using var early = await CommandAsync("desk.ams", receipt, $"{request}/approvals");
        await early.ShouldBeProblem(HttpStatusCode.Conflict, "reporter-not-heard");
        var weighing = (await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/unmask-requests").Read<UnmaskRequest[]>()).Single().Weighing!;
        (weighing.ReporterAgrees, weighing.ReporterText, weighing.MayGrantFrom).ShouldBe((false, "Liever niet, ik ben bang.", told.AnswerBy!.Value.AddDays(1)));
        using var asker = await host.As("triage.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/unmask-requests");
        (await asker.Content.ReadAsStringAsync()).ShouldNotContain("bang");

        using var afterwards = await CommandAsync("desk.ams", receipt, $"{request}/approvals", later: TimeSpan.FromDays(10));
        afterwards.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var tooLate = await reporter.PostAsync($"{ReportingHost.MyReport}/unmask-answers", Wire.Body(new AnswerUnmask(request, Agrees: true, Text: null)));
        await tooLate.ShouldBeProblem(HttpStatusCode.Conflict, "unmask-already-decided");
    }

    [Fact]
    public async Task Who_agrees_need_not_be_waited_for()
    {
        var (receipt, request) = await AskedAsync(Informing);
        await AnswerAsync(await host.ReporterOfAsync(receipt), request, agrees: true);

        (await DecideAsync("desk.ams", receipt, request, "approvals")).ShouldBe(HttpStatusCode.NoContent);
        (await DecideAsync("desk.ams", receipt, request, "approvals")).ShouldBe(HttpStatusCode.NoContent, "once is enough");
    }

    [Fact]
    public async Task A_request_without_notice_does_not_exist_to_the_reporter_until_the_grant_is_over()
    {
        var (receipt, request) = await AskedAsync(Silent);
        var reporter = await host.ReporterOfAsync(receipt);

        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).NameRequests.ShouldBeEmpty();
        using var answer = await reporter.PostAsync($"{ReportingHost.MyReport}/unmask-answers", Wire.Body(new AnswerUnmask(request, Agrees: true, Text: null)));
        await answer.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await DecideAsync("desk.ams", receipt, request, "approvals")).ShouldBe(HttpStatusCode.NoContent);
        reporter.DefaultRequestHeaders.Add("Development-Time", DateTimeOffset.UtcNow.AddDays(8).ToString("O"));
        var told = (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).NameRequests!.Single();
        (told.State, told.ToldBeforehand).ShouldBe((UnmaskState.Ended, false));
    }

    [Theory]
    [InlineData("another officer")]
    [InlineData("barred")]
    [InlineData("withdrawn")]
    public async Task A_grant_ends_with_the_person(string how)
    {
        var (receipt, request) = await AskedAsync(Silent);
        var path = ReportingHost.PathOf(receipt);
        (await DecideAsync("desk.ams", receipt, request, "approvals")).ShouldBe(HttpStatusCode.NoContent);
        await host.As("triage.ams").GetAsync($"{path}/reporter").Read<ReporterIdentity>();

        switch (how)
        {
            case "another officer":
                await host.HandlerIsAsync(receipt.ReportId, "triage.dhg", version: 5);
                await ShouldBeLikeNothing("triage.dhg", $"{path}/reporter");
                await host.HandlerIsAsync(receipt.ReportId, "triage.ams", version: 6);
                break;
            case "barred":
                using (var barred = await CommandAsync("desk.ams", receipt, "barred-persons", Wire.Body(new BarPerson("triage.ams", "Zij zijn getrouwd."))))
                {
                    barred.StatusCode.ShouldBe(HttpStatusCode.NoContent);
                }

                break;
            default:
                using (var withdrawn = await CommandAsync("triage.ams", receipt, $"{request}/withdrawals"))
                {
                    withdrawn.StatusCode.ShouldBe(HttpStatusCode.NoContent);
                }

                (await LinesOf(receipt)).ShouldContain(("triage.ams", "withdraw-unmask", "withdraw", "identity"));
                break;
        }

        await ShouldBeLikeNothing("triage.ams", $"{path}/reporter");
    }

    [Fact]
    public async Task The_desk_list_says_that_somebody_asks_and_no_longer_once_it_is_decided()
    {
        var (receipt, request) = await AskedAsync(Silent);

        await Eventually.Holds(async () => (await SummaryAsync(receipt)).AwaitsUnmaskDecision.ShouldBeTrue());
        (await DecideAsync("desk.ams", receipt, request, "refusals")).ShouldBe(HttpStatusCode.NoContent);
        await Eventually.Holds(async () => (await SummaryAsync(receipt)).AwaitsUnmaskDecision.ShouldBeFalse());
    }

    private Task<DeskReport> SummaryAsync(ReportReceipt receipt) => host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>();

    private static async Task AnswerAsync(HttpClient reporter, Guid request, bool agrees, string? text = null) =>
        (await reporter.PostAsync($"{ReportingHost.MyReport}/unmask-answers", Wire.Body(new AnswerUnmask(request, agrees, text)))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    private async Task<(ReportReceipt Receipt, Guid Request)> AskedAsync(RequestUnmask wished, SubmitReport? report = null)
    {
        var receipt = await host.OpenedAsync(report);
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        using var asked = await CommandAsync("triage.ams", receipt, "unmask-requests", Wire.Body(wished));
        asked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return (receipt, await OpenOf(receipt));
    }

    private async Task<Guid> OpenOf(ReportReceipt receipt) =>
        (await host.As("triage.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/unmask-requests").Read<UnmaskRequest[]>()).Single(r => r.State == UnmaskState.Open).RequestId;

    private async Task<HttpStatusCode> DecideAsync(string account, ReportReceipt receipt, Guid request, string decision)
    {
        using var response = await CommandAsync(account, receipt, $"{request}/{decision}");
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> CommandAsync(
        string account, ReportReceipt receipt, string what, HttpContent? body = null, TimeSpan later = default)
    {
        var path = Guid.TryParse(what.Split('/')[0], out _) ? $"unmask-requests/{what}" : what;
        return await host.Later(account, later).Command(
            $"{ReportingHost.PathOf(receipt)}/{path}", (await host.VersionOfAsync(receipt.ReportId)).Tag(), body ?? Wire.Body(new DecideUnmask(Motive)));
    }

    private async Task ShouldBeLikeNothing(string account, string path)
    {
        using var hidden = await host.As(account).GetAsync(path);
        using var unknown = await host.As(account).GetAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}/reporter");
        await hidden.ShouldBeHiddenLike(unknown);
    }

    /// <summary>Oldest line last; without those of the tests' own readings.</summary>
    private async Task<IReadOnlyList<(string Actor, string Name, string Action, string? Reason)>> LinesOf(ReportReceipt receipt) =>
        [.. (await host.As("privacy").GetAsync($"/api/reporting/v1/access-log?caseId={receipt.ReportId}").Read<Page<AccessLogLine>>()).Items
            .Where(l => l.Reason != "access-log").Select(l => (l.Actor, l.Name, l.Action, l.Reason))];

    /// <summary>Types, sizes and readable members of what is stored.</summary>
    private async Task<string> Stored(ReportReceipt receipt)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select string_agg(type || ' ' || (data - 'motive' - 'whyNot' - 'text')::text || ' ' || coalesce(octet_length(decode(data->'motive'->>'value', 'base64')), 0), E'\\n' order by version) from mt_events where stream_id = $1 and type like 'unmask%'");
        command.Parameters.Add(new() { Value = receipt.ReportId });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string> Text(HttpResponseMessage response) =>
        $"{(int)response.StatusCode} {response.Headers.ETag} {string.Join(',', response.Headers.Select(h => h.Key).Order())} {await response.Content.ReadAsStringAsync()}";

    /// <summary>Ids, times and traces differ from case to case.</summary>
    [GeneratedRegex(@"00-[0-9a-f]{32}-[0-9a-f]{16}-\d\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[0-9:.]+(Z|\+00:00)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Varying();
}
