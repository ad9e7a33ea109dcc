using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class AccessLogTests(ReportingHost host)
{
    private const string Log = "/api/reporting/v1/access-log";

    [Fact]
    public async Task Reading_content_and_being_refused_are_logged_with_who_and_why()
    {
        var receipt = await host.OpenedAsync();
        await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>(200);
        using var refused = await host.As("desk.dhg").GetAsync(ReportingHost.PathOf(receipt));
        await refused.ShouldBeProblem(HttpStatusCode.NotFound);

        var lines = await LinesOf(receipt.ReportId);

        lines.Select(l => (l.Actor, l.ActorRole, l.Name, l.Action, l.StatusCode, l.Reason)).ShouldBe(
        [
            ("desk.dhg", "desk", "read-report", "refuse", "Error", "not-found"),
            ("desk.ams", "desk", "read-report", "read", "Ok", null),
        ]);
        lines.ShouldAllBe(l => l.ProcessingActivityId == "handling-internal-misconduct" && l.TraceId.Length == 32 && l.OperationId.Length == 16);
    }

    [Fact]
    public async Task Who_may_know_of_a_report_and_asks_for_more_is_logged_at_every_endpoint()
    {
        var receipt = await host.SubmitAsync();
        var report = ReportingHost.PathOf(receipt);
        await Eventually.Holds(async () =>
        {
            using var known = await host.As("desk.ams").GetAsync($"{report}/summary");
            known.StatusCode.ShouldBe(HttpStatusCode.OK);
        });
        string[] parts = ["", "/reporter", "/readers", "/unmask-requests", "/letter-drafts"];
        foreach (var part in parts)
        {
            using var refused = await host.As("desk.ams").GetAsync(report + part);
            await refused.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        }

        using var wrote = await host.As("desk.ams").PostAsync($"{report}/messages", Wire.Body(new AddMessage("hello")));
        await wrote.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");

        var lines = (await LinesOf(receipt.ReportId)).Where(l => l is { Actor: "desk.ams", Reason: not "not-found" }).ToArray();
        lines.ShouldAllBe(l => l.Action == "refuse" && l.StatusCode == "Error" && l.Reason == "conflict-not-declared");
        lines.Select(l => l.Name).ShouldBe(
            ["write-as-desk", "list-letter-drafts", "list-unmask-requests", "read-report-readers", "read-reporter", "read-report"]);
    }

    [Fact]
    public async Task A_role_that_has_nothing_to_do_there_and_an_old_sign_in_are_logged_with_what_was_asked_for()
    {
        var receipt = await host.SubmitAsync();
        using var read = await host.As("hr").GetAsync(ReportingHost.PathOf(receipt));
        await read.ShouldBeProblem(HttpStatusCode.Forbidden);
        using var stale = await host.Stale("triage.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/reporter");
        await stale.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        using var anybody = await host.Anybody().GetAsync(ReportingHost.PathOf(receipt));
        await anybody.ShouldBeProblem(HttpStatusCode.Unauthorized);

        (await LinesOf(receipt.ReportId)).Select(l => (l.Actor, l.ActorRole, l.Name, l.Action, l.Reason)).ShouldBe(
        [
            ("triage.ams", "triage", "read-reporter", "refuse", "fresh-sign-in-needed"),
            ("hr", "hr", "read-report", "refuse", "not-of-role"),
        ]);
    }

    [Fact]
    public async Task Asking_for_what_does_not_exist_leaves_the_same_line_as_asking_for_what_is_hidden()
    {
        var nothing = Guid.CreateVersion7();
        using var unknown = await host.As("desk.ams").GetAsync($"{ReportingHost.Reports}/{nothing}");
        using var written = await host.As("desk.ams").PostAsync($"{ReportingHost.Reports}/{nothing}/messages", Wire.Body(new AddMessage("hello")));
        using var acknowledged = await host.As("desk.ams").PostAsync($"{ReportingHost.Reports}/{nothing}/acknowledgements", content: null);

        (await LinesOf(nothing)).Select(l => (l.Name, l.Action, l.Reason)).ShouldBe(
        [
            ("acknowledge-report", "refuse", "not-found"),
            ("write-as-desk", "refuse", "not-found"),
            ("read-report", "refuse", "not-found"),
        ]);
    }

    [Fact]
    public async Task Reading_the_log_is_logged()
    {
        var receipt = await host.SubmitAsync();
        await LinesOf(receipt.ReportId);

        var line = (await LinesOf(receipt.ReportId)).ShouldHaveSingleItem();

        (line.Actor, line.Name, line.Reason).ShouldBe(("privacy", "read-access-log", "access-log"));
    }

    [Theory]
    [InlineData("desk.ams")]
    [InlineData("triage.ams")]
    [InlineData("unit-head.ams")]
    [InlineData("corps")]
    [InlineData("cdo")]
    [InlineData("hr")]
    public async Task Only_those_who_watch_over_privacy_read_it(string account)
    {
        using var anonymous = await host.Anybody().GetAsync(Log);
        await anonymous.ShouldBeProblem(HttpStatusCode.Unauthorized);
        using var other = await host.As(account).GetAsync(Log);
        await other.ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_is_named_in_a_report_does_not_learn_of_it_from_the_log()
    {
        var named = await host.SubmitAsync(Given.Request with { Persons = [new NamedPerson("subject", "Rachid Benali", null)] });
        await Eventually.Holds(async () =>
        {
            using var refused = await host.As("desk.dhg").GetAsync(ReportingHost.PathOf(named));
            (await LinesFor("auditor", named.ReportId)).ShouldContain(l => l.Actor == "desk.dhg");
            (await LinesFor("privacy", named.ReportId)).ShouldAllBe(l => l.Actor == "privacy");
        });

        // Asked for once more, each shows the asker's own lines and nothing else.
        var (hidden, absent) = (named.ReportId, Guid.CreateVersion7());
        await LinesFor("privacy", absent);
        (await LinesFor("privacy", hidden)).Select(Shape).Distinct().ShouldBe((await LinesFor("privacy", absent)).Select(Shape).Distinct());
        static (string, string, string, string?) Shape(AccessLogLine line) => (line.Actor, line.Name, line.Action, line.Reason);

        var export = await host.As("privacy").GetStringAsync($"{Log}/export");
        export.Split("\r\n").Where(l => l.Contains(hidden.ToString(), StringComparison.Ordinal)).ShouldAllBe(l => l.Contains("\"privacy\"", StringComparison.Ordinal));
        (await host.As("auditor").GetStringAsync($"{Log}/export")).ShouldContain(hidden.ToString());
    }

    [Fact]
    public async Task All_of_it_can_be_taken_along_and_that_is_logged()
    {
        var receipt = await host.SubmitAsync();
        using var refused = await host.As("desk.dhg").GetAsync(ReportingHost.PathOf(receipt));

        using var export = await host.As("privacy").GetAsync($"{Log}/export?caseId={receipt.ReportId}");

        export.StatusCode.ShouldBe(HttpStatusCode.OK);
        export.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        export.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=access-log.csv");
        var lines = (await export.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("\"start_time\",\"name\",\"action\"");
        lines[1].ShouldContain("\"export-access-log\",\"export\",\"Ok\",\"access-log\",\"privacy\"");
        lines[2].ShouldContain("\"read-report\",\"refuse\",\"Error\",\"not-found\",\"desk.dhg\"");
    }

    [Theory]
    [InlineData("privacy")]
    [InlineData("auditor")]
    public async Task Those_who_watch_over_privacy_never_see_content(string account)
    {
        var receipt = await host.SubmitAsync();
        await host.As(account).GetAsync(Log).Read<Page<AccessLogLine>>(200);

        using var report = await host.As(account).GetAsync(ReportingHost.PathOf(receipt));

        await report.ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_a_log_nothing_is_shown()
    {
        var receipt = await host.OpenedAsync();
        var database = host.Services.GetRequiredService<NpgsqlDataSource>();
        await Run(database, "alter table access_log rename to access_log_away");
        try
        {
            using var response = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt));

            ((int)response.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
            (await response.Content.ReadAsStringAsync()).ShouldNotContain(receipt.CaseNumber);
        }
        finally
        {
            await Run(database, "alter table access_log_away rename to access_log");
        }

        await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>(200);
    }

    private static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<IReadOnlyList<AccessLogLine>> LinesOf(Guid caseId) => LinesFor("privacy", caseId);

    private async Task<IReadOnlyList<AccessLogLine>> LinesFor(string account, Guid caseId) =>
        (await host.As(account).GetAsync($"{Log}?caseId={caseId}").Read<Page<AccessLogLine>>(200)).Items
            .Skip(1).ToList(); // the newest line is this reading itself
}
