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
public class EmergencyAccessTests(ReportingHost host)
{
    private const string Accesses = "/api/reporting/v1/emergency-accesses";
    private const string Motive = "De melder belde dat het nu misgaat: kwikzilverig.";

    [Fact]
    public async Task Two_persons_open_a_case_for_an_hour_and_each_use_is_logged()
    {
        var receipt = await host.OpenedAsync();
        var asked = await AskAsync("triage.dhg", receipt.CaseNumber);
        await ShouldNotRead("triage.dhg", receipt);
        var waiting = (await ListAsync("desk.ams")).ToConfirm.Single(a => a.EmergencyAccessId == asked.EmergencyAccessId);
        (waiting.Account, waiting.Role, waiting.Motive, waiting.CaseNumber).ShouldBe(("triage.dhg", "triage", Motive, receipt.CaseNumber));

        (await ConfirmAsync("desk.ams", asked)).ShouldBe(HttpStatusCode.NoContent);

        var own = await OwnAsync("triage.dhg", asked);
        (own.State, own.ReportId).ShouldBe((EmergencyState.Granted, receipt.ReportId));
        var report = await host.As("triage.dhg").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
        (report.Report.Narrative, report.Report.Reporter).ShouldBe((Given.Request.Narrative, Given.Request.Reporter));
        await host.As("triage.dhg").GetAsync($"{ReportingHost.PathOf(receipt)}/attachments").Read<AttachmentList>();
        using var written = await host.As("triage.dhg").Command($"{ReportingHost.PathOf(receipt)}/unmask-requests", "\"3\"",
            Wire.Body(new RequestUnmask("askReporter", Motive, InformReporter: true, WhyNot: null)));
        await written.ShouldBeProblem(HttpStatusCode.NotFound);
        var later = TimeSpan.FromMinutes(61);
        await ShouldNotRead("triage.dhg", receipt, later);
        (await OwnAsync("triage.dhg", asked, later)).State.ShouldBe(EmergencyState.Ended);
        var lines = await host.As("privacy").GetAsync($"/api/reporting/v1/access-log?caseId={receipt.ReportId}").Read<Page<AccessLogLine>>();
        lines.Items.ShouldContain(l => l.Actor == "desk.ams" && l.Action == "grant" && l.Name == "confirm-emergency-access" && l.Reason == "emergency");
        lines.Items.ShouldContain(l => l.Actor == "triage.dhg" && l.Action == "read" && l.Name == "read-report" && l.Reason == "emergency");
        (await (await host.ReporterOfAsync(receipt)).GetAsync(ReportingHost.MyReport).Read<MyReport>()).SeenBy.ShouldContain(new ReaderCount("triage", 1));
    }

    [Fact]
    public async Task What_is_not_there_or_hidden_from_the_asker_looks_like_what_nobody_confirmed()
    {
        var open = await host.OpenedAsync();
        var barred = await host.OpenedAsync(Given.Request with { Persons = [new NamedPerson("subject", "Pieter Haverkort", "AMS"), new NamedPerson("subject", NameOf("triage.dhg"), "DHG")] }, "desk.ams");
        var shown = new List<string>();
        foreach (var number in new[] { open.CaseNumber, barred.CaseNumber, "Z-2023-999999" })
        {
            using var response = await host.As("triage.dhg").PostAsync(Accesses, Wire.Body(new AskEmergencyAccess(number, "immediateDanger", Motive)));
            var asked = await KnownAsync(await response.Read<EmergencyAccessAsked>(202));
            var (now, late) = (await OwnAsync("triage.dhg", asked), await OwnAsync("triage.dhg", asked, TimeSpan.FromHours(5)));
            shown.Add($"{string.Join(',', response.Headers.Select(h => h.Key).Order())} {now.State} {now.ReportId} {now.Until} {now.ExpiresAt - now.AskedAt} {late.State} {late.ReportId} {late.Until}");
        }

        shown.Distinct().ShouldHaveSingleItem().ShouldContain("Waiting");
        foreach (var second in new[] { "desk.ams", "corps" })
        {
            (await ListAsync(second)).ToConfirm.ShouldNotContain(a => a.Account == "triage.dhg" && a.CaseNumber != open.CaseNumber);
        }
    }

    [Fact]
    public async Task Whoever_is_barred_never_reads_not_even_when_it_was_confirmed_before()
    {
        var receipt = await host.OpenedAsync();
        var asked = await AskAsync("triage.dhg", receipt.CaseNumber);
        (await ConfirmAsync("desk.ams", asked)).ShouldBe(HttpStatusCode.NoContent);
        await host.As("triage.dhg").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();

        using var barred = await host.As("desk.ams").Command(
            $"{ReportingHost.PathOf(receipt)}/barred-persons", "\"3\"", Wire.Body(new BarPerson("triage.dhg", "Zij zijn getrouwd.")));

        barred.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ShouldNotRead("triage.dhg", receipt);
        await Eventually.Holds(async () => (await OwnAsync("triage.dhg", asked)).State.ShouldBe(EmergencyState.Ended));
    }

    [Fact]
    public async Task Who_may_not_confirm_is_told_nothing()
    {
        var receipt = await host.OpenedAsync();
        var asked = await AskAsync("desk.dhg", receipt.CaseNumber);
        foreach (var account in new[] { "desk.lmb", "triage.ams", "triage.lmb" })
        {
            (await ListAsync(account)).ToConfirm.ShouldNotContain(a => a.EmergencyAccessId == asked.EmergencyAccessId);
            using var hidden = await host.As(account).PostAsync($"{Accesses}/{asked.EmergencyAccessId}/confirmations", content: null);
            using var unknown = await host.As(account).PostAsync($"{Accesses}/{Guid.NewGuid()}/confirmations", content: null);
            await hidden.ShouldBeHiddenLike(unknown);
        }

        using var own = await host.As("desk.dhg").PostAsync($"{Accesses}/{asked.EmergencyAccessId}/confirmations", content: null);
        await own.ShouldBeProblem(HttpStatusCode.Conflict, "second-person-needed");
        using var late = await host.Later("corps", TimeSpan.FromHours(5)).PostAsync($"{Accesses}/{asked.EmergencyAccessId}/confirmations", content: null);
        await late.ShouldBeProblem(HttpStatusCode.Conflict, "emergency-access-expired");
        (await ConfirmAsync("corps", asked)).ShouldBe(HttpStatusCode.NoContent);
        await host.As("desk.dhg").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();
    }

    [Fact]
    public async Task The_ombuds_officer_reads_on_a_motive_without_a_second_person()
    {
        var receipt = await host.OpenedAsync();
        using var before = await host.As("ombuds").GetAsync(ReportingHost.PathOf(receipt));
        await before.ShouldBeProblem(HttpStatusCode.NotFound);

        var asked = await AskAsync("ombuds", receipt.CaseNumber, "ownInquiry");

        (await OwnAsync("ombuds", asked)).ReportId.ShouldBe(receipt.ReportId);
        (await host.As("ombuds").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>()).Report.Reporter.ShouldBe(Given.Request.Reporter);
        await ShouldNotRead("ombuds", receipt, TimeSpan.FromDays(8));
        (await OwnAsync("ombuds", await AskAsync("ombuds", "Z-2023-999999", "ownInquiry"))).State.ShouldBe(EmergencyState.Waiting);
        (await (await host.ReporterOfAsync(receipt)).GetAsync(ReportingHost.MyReport).Read<MyReport>()).SeenBy.ShouldContain(new ReaderCount("ombuds", 1));
    }

    [Fact]
    public async Task Each_needs_the_role_and_a_fresh_sign_in()
    {
        var body = new AskEmergencyAccess("Z-2023-999999", "immediateDanger", Motive);
        using var nobody = await host.Anybody().PostAsync(Accesses, Wire.Body(body));
        await nobody.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthorized");
        using var stale = await host.Stale("desk.ams").PostAsync(Accesses, Wire.Body(body));
        await stale.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        using var staleSecond = await host.Stale("corps").PostAsync($"{Accesses}/{Guid.NewGuid()}/confirmations", content: null);
        await staleSecond.ShouldBeProblem(HttpStatusCode.Unauthorized, "fresh-sign-in-needed");
        foreach (var account in new[] { "corps", "unit-head.ams", "hr", "privacy", "auditor", "cdo" })
        {
            using var asked = await host.As(account).PostAsync(Accesses, Wire.Body(body));
            await asked.ShouldBeProblem(HttpStatusCode.Forbidden);
        }

        using var confirmed = await host.As("ombuds").PostAsync($"{Accesses}/{Guid.NewGuid()}/confirmations", content: null);
        await confirmed.ShouldBeProblem(HttpStatusCode.Forbidden);
        using var bad = await host.As("desk.ams").PostAsync(Accesses, Wire.Body(new AskEmergencyAccess("4711", "ownInquiry", "kort")));
        await bad.ShouldBeInvalid("caseNumber", "reasonCode", "motive");
    }

    [Fact]
    public async Task The_motive_is_unreadable_in_the_database_and_goes_with_its_key()
    {
        var receipt = await host.OpenedAsync();
        var asked = await AskAsync("desk.dhg", receipt.CaseNumber);
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select (select count(*) from mt_events where strpos(data::text, 'kwikzilverig') > 0) + (select count(*) from mt_doc_emergency_access where strpos(data::text, 'kwikzilverig') > 0)");
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
        (await ListAsync("corps")).ToConfirm.ShouldContain(a => a.EmergencyAccessId == asked.EmergencyAccessId);

        await using var session = host.Documents.QuerySession();
        var access = await session.LoadAsync<Reporting.Emergencies.EmergencyAccess>(asked.EmergencyAccessId);
        await host.Services.GetRequiredService<Platform.Protection.ContentKeys>().DestroyAsync([access!.Asked.Motive], "test", CancellationToken.None);

        (await ListAsync("corps")).ToConfirm.ShouldNotContain(a => a.EmergencyAccessId == asked.EmergencyAccessId);
    }

    private static string NameOf(string account) => Platform.Authentication.DevelopmentAccounts.Find(account)!.DisplayName;

    private async Task<EmergencyAccessAsked> AskAsync(string account, string number, string reason = "immediateDanger") =>
        await KnownAsync(await host.As(account).PostAsync(Accesses, Wire.Body(new AskEmergencyAccess(number, reason, Motive))).Read<EmergencyAccessAsked>(202));

    /// <summary>Lists and readings follow a moment later.</summary>
    private async Task<EmergencyAccessAsked> KnownAsync(EmergencyAccessAsked asked, bool confirmed = false)
    {
        await Eventually.Holds(async () =>
        {
            await using var session = host.Documents.QuerySession();
            var row = (await session.LoadAsync<Reporting.Emergencies.EmergencyAccess>(asked.EmergencyAccessId)).ShouldNotBeNull();
            (row.Confirmed is not null || !confirmed).ShouldBeTrue();
        });
        return asked;
    }

    private async Task<HttpStatusCode> ConfirmAsync(string account, EmergencyAccessAsked asked)
    {
        using var response = await host.As(account).PostAsync($"{Accesses}/{asked.EmergencyAccessId}/confirmations", content: null);
        await KnownAsync(asked, confirmed: response.IsSuccessStatusCode);
        return response.StatusCode;
    }

    private Task<EmergencyAccesses> ListAsync(string account, TimeSpan later = default) => host.Later(account, later).GetAsync(Accesses).Read<EmergencyAccesses>();

    private async Task<OwnEmergencyAccess> OwnAsync(string account, EmergencyAccessAsked asked, TimeSpan later = default) =>
        (await ListAsync(account, later)).Own.Single(a => a.EmergencyAccessId == asked.EmergencyAccessId);

    private async Task ShouldNotRead(string account, ReportReceipt receipt, TimeSpan later = default)
    {
        using var hidden = await host.Later(account, later).GetAsync(ReportingHost.PathOf(receipt));
        using var unknown = await host.Later(account, later).GetAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
    }
}
