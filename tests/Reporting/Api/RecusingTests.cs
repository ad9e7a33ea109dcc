using System.Net;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class RecusingTests(ReportingHost host)
{
    private static readonly SubmitReport Request = Given.Request with { OrganisationalPart = "AMS", Persons = [], Disclosure = Disclosure.Anonymous, Reporter = null };

    [Fact]
    public async Task Before_the_declaration_the_desk_sees_that_there_is_a_report_and_nothing_of_it()
    {
        var receipt = await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);
        var desk = host.As("desk.ams");

        using var read = await desk.GetAsync(ReportingHost.PathOf(receipt));
        using var written = await desk.PostAsync($"{ReportingHost.PathOf(receipt)}/messages", Wire.Body(new AddMessage("hello")));
        using var barred = await desk.Command($"{ReportingHost.PathOf(receipt)}/barred-persons", "\"2\"", Wire.Body(new BarPerson("triage.ams", "Zij zijn getrouwd.")));

        await read.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await written.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await barred.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        (await desk.GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>()).CaseNumber.ShouldBe(receipt.CaseNumber);
    }

    [Fact]
    public async Task The_names_are_shown_without_what_happened_and_that_is_logged()
    {
        var receipt = await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);

        using var response = await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/persons");

        (await response.Read<ReportPersons>()).Persons.ShouldBe(Given.Request.Persons!);
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldNotContain("canteen");
        text.ShouldNotContain("S. Example", Case.Sensitive, "who reported it is no name in the report");
        var log = await host.As("privacy").GetAsync($"/api/reporting/v1/access-log?caseId={receipt.ReportId}").Read<Page<AccessLogLine>>();
        log.Items.ShouldContain(l => l.Name == "read-report-persons" && l.Reason == "names" && l.Actor == "desk.ams");
    }

    [Theory]
    [InlineData("Noor el Amrani", null)] // desk.ams by full name
    [InlineData("N. el Amrani", "AMS")]
    public async Task Whoever_is_named_never_knew_of_the_report_and_another_part_handles_it(string name, string? part)
    {
        var receipt = await host.SubmitAsync(Request with { Persons = [new NamedPerson("subject", name, part)] });
        await host.ListedAsync(receipt.ReportId);

        await ShouldNotKnow("desk.ams", receipt.ReportId);
        (await RowAsync(receipt.ReportId)).Access.Desk.Part.ShouldBe("SKL");
        (await host.As("desk.skl").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>()).OrganisationalPart.ShouldBe("AMS");
    }

    [Fact]
    public async Task A_reporter_who_works_at_the_desk_does_not_handle_the_own_report()
    {
        var receipt = await host.SubmitAsync(Request with
        {
            Disclosure = Disclosure.Confidential, Reporter = new ReporterContact("Iemand Anders", "desk.ams@example.invalid", null, null),
        });
        await host.ListedAsync(receipt.ReportId);

        await ShouldNotKnow("desk.ams", receipt.ReportId);
    }

    [Fact]
    public async Task Stepping_back_hides_the_report_and_another_desk_takes_over()
    {
        var receipt = await host.OpenedAsync(Request);

        using var response = await host.As("desk.ams").Command($"{ReportingHost.PathOf(receipt)}/recusals", "\"3\"");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var read = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt));
        await read.ShouldBeProblem(HttpStatusCode.NotFound);
        await Eventually.Holds(() => ShouldNotKnow("desk.ams", receipt.ReportId));
        var substitute = host.Services.GetRequiredService<StaffDirectory>().All.Single(m => m.Mark == RowAsync(receipt.ReportId).Result.Access.Desk.Handlers.Single());
        (substitute.Role, substitute.Part).ShouldBe(("desk", substitute.Part));
        substitute.Part.ShouldNotBe("AMS");
        (await host.As(substitute.Account).GetAsync($"{ReportingHost.PathOf(receipt)}/persons").Read<ReportPersons>()).ReportId.ShouldBe(receipt.ReportId);
    }

    [Fact]
    public async Task Whom_the_desk_finds_out_about_loses_the_case_at_once_and_the_motive_is_unreadable()
    {
        var receipt = await host.OpenedAsync(Request);
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams");
        await host.As("triage.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
        var version = await host.VersionOfAsync(receipt.ReportId);

        using var response = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/barred-persons", version.Tag(), Wire.Body(new BarPerson("triage.ams", "Zij zijn getrouwd: kwikzilverig.")));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var read = await host.As("triage.ams").GetAsync(ReportingHost.PathOf(receipt));
        await read.ShouldBeProblem(HttpStatusCode.NotFound);
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select count(*) from mt_events where strpos(data::text, 'kwikzilverig') > 0");
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Barring_needs_somebody_who_works_here_and_a_motive()
    {
        var receipt = await host.OpenedAsync(Request);

        using var response = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/barred-persons", "\"3\"", Wire.Body(new BarPerson("nobody.at-all", "kort")));

        await response.ShouldBeInvalid("account", "motive");
    }

    [Fact]
    public async Task Triage_reads_while_the_case_is_theirs_and_not_a_moment_longer()
    {
        var receipt = await host.OpenedAsync(Request);
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams", mayOpen: false, version: 3);
        using var early = await host.As("triage.ams").GetAsync(ReportingHost.PathOf(receipt));
        await early.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await host.HandlerIsAsync(receipt.ReportId, "triage.ams", mayOpen: true, version: 4);
        await host.As("triage.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();

        await host.HandlerIsAsync(receipt.ReportId, "triage.dhg", mayOpen: false, version: 5);
        await host.Services.GetRequiredService<IBus>().Publish(
            new Contracts.Access.V1.TriageHandlerChanged(receipt.ReportId, 4, host.Services.GetRequiredService<AccountMarks>().Of("triage.ams"), MayOpen: true));
        await host.HandlerIsAsync(receipt.ReportId, "triage.dhg", mayOpen: true, version: 6);

        using var late = await host.As("triage.ams").GetAsync(ReportingHost.PathOf(receipt));
        await late.ShouldBeProblem(HttpStatusCode.NotFound);
        await host.As("triage.dhg").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
    }

    private async Task ShouldNotKnow(string account, Guid reportId)
    {
        var client = host.As(account);
        foreach (var sub in new[] { "", "/summary", "/persons" })
        {
            using var hidden = await client.GetAsync($"{ReportingHost.Reports}/{reportId}{sub}");
            using var unknown = await client.GetAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}{sub}");
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            await hidden.ShouldBeHiddenLike(unknown);
        }

        var (shown, number, total) = (0, 1, 0);
        do
        {
            var page = await client.GetAsync($"{ReportingHost.Reports}?pageSize=200&page={number++}").Read<Page<DeskReport>>();
            page.Items.ShouldNotContain(r => r.ReportId == reportId);
            (shown, total) = (shown + page.Items.Count, page.TotalItems);
        }
        while (shown < total && number < 100);
        shown.ShouldBe(total, "what is hidden is not counted");
    }

    private async Task<DeskRow> RowAsync(Guid reportId)
    {
        await using var session = host.Documents.QuerySession();
        return (await session.LoadAsync<DeskRow>(reportId))!;
    }
}
