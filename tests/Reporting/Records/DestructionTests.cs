using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Notices;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Reporting.Tests.Records;

[Collection(OnTheHost.Name)]
public class DestructionTests(ReportingHost host)
{
    private const string Root = "/api/reporting/v1";
    private const string Marker = "kwikzilverig";

    [Fact]
    public async Task A_destroyed_report_is_nowhere_to_be_found_and_its_code_is_unknown()
    {
        var key = Guid.NewGuid().ToString();
        var receipt = await (await host.PostAsync(Given.Request, key)).Read<ReportReceipt>(201);
        await host.ListedAsync(receipt.ReportId);
        var reporter = await host.ReporterOfAsync(receipt);

        await host.DestroyAsync(receipt);

        using var code = await host.Anybody().PostAsync(ReportingHost.Sessions, Wire.Body(new OpenReceiptSession(receipt.ReceiptCode)));
        await code.ShouldBeProblem(HttpStatusCode.Unauthorized, "unknown-receipt-code");
        foreach (var (method, path) in new[] { ("GET", "my-report"), ("POST", "my-report/messages"), ("POST", "receipt-session-renewals"), ("GET", "my-report/attachments") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"{Root}/{path}") { Content = method == "POST" ? Wire.Body(new AddMessage("hallo")) : null };
            using var running = await reporter.SendAsync(request);
            await running.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthorized");
        }

        foreach (var path in new[] { "", "/summary", "/persons" })
        {
            using var gone = await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt) + path);
            using var unknown = await host.As("desk.ams").GetAsync($"{ReportingHost.Reports}/{Guid.NewGuid()}{path}");
            await gone.ShouldBeHiddenLike(unknown);
        }

        using var looked = await host.As("records").GetAsync($"{Root}/retention?caseNumber={receipt.CaseNumber}");
        await looked.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        using var again = await host.PostAsync(Given.Request, key);
        (await again.Read<ReportReceipt>(201)).ReportId.ShouldNotBe(receipt.ReportId, "the key leads to no receipt of before");
    }

    [Fact]
    public async Task The_keys_are_gone_and_the_events_hold_nobody_also_those_that_are_archived()
    {
        var receipt = await host.OpenedAsync(Given.Request with { Narrative = Marker });
        await (await host.ReporterOfAsync(receipt)).PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage(Marker)));
        using var barred = await host.As("desk.ams").Command($"{ReportingHost.PathOf(receipt)}/barred-persons", "\"4\"", Wire.Body(new Contracts.Access.Http.V1.BarPerson("desk.rtd", "Een collega die hij kent")));
        barred.EnsureSuccessStatusCode();
        var masking = host.Services.GetRequiredService<EventMasking>();
        var keys = await masking.KeysAsync(receipt.ReportId, CancellationToken.None);
        keys.Count.ShouldBe(2, "what was told with its messages and motives; who told it");
        (await host.KeysThereAsync(keys)).ShouldBe(2);
        var before = await host.EventsAsTextAsync(receipt.ReportId);
        await ExecuteAsync("update mt_events set is_archived = true where stream_id = $1 and type = 'reporter_wrote'", receipt.ReportId);

        await host.DestroyAsync(receipt, version: 5);

        (await host.KeysThereAsync(keys)).ShouldBe(0);
        var after = await host.EventsAsTextAsync(receipt.ReportId);
        before.ShouldContain("desk.ams");
        after.ShouldNotContain("desk.ams");
        after.ShouldContain("\"approvedBy\": \"\"", customMessage: "the act stays, who did it stands in the access log");
        after.Split('\n').Where(row => !row.StartsWith("destruction_")).ShouldAllBe(row => !row.Contains("traceparent"), "a trace leads to whoever acted");
        foreach (var key in keys)
        {
            before.ShouldContain(key.ToString("n"), customMessage: "the dump sees keys, in binary events too");
            after.ShouldNotContain(key.ToString("n"));
        }

        (await masking.UnmaskedAsync([receipt.ReportId], CancellationToken.None)).ShouldBeEmpty();
        await using var session = host.Documents.QuerySession();
        var report = (await session.Events.AggregateStreamAsync<Report>(receipt.ReportId))!;
        (report.Submitted.Category, report.Submitted.OrganisationalPart, report.Submitted.CaseNumber).ShouldBe(("discrimination", "AMS", ""));
        (report.Told!.Content.Scheme, report.Told.Content.Value.Length, report.Told.Reporter).ShouldBe(("destroyed", 0, null));
    }

    /// <summary>Why rows are masked here and not by the library. When this fails the library can do it.</summary>
    [Fact]
    public async Task Martens_own_way_to_overwrite_an_event_leaves_what_a_binary_serializer_wrote()
    {
        var receipt = await host.SubmitAsync();
        var key = (await host.ReportAsync(receipt.ReportId))!.Told!.Content.KeyId;
        await using var session = host.Documents.LightweightSession();
        var told = (await session.Events.FetchStreamAsync(receipt.ReportId)).OfType<JasperFx.Events.Event<ReportTold>>().Single();
        told.Data = told.Data.WithoutPersons();

        session.Events.OverwriteEvent(told);
        await session.SaveChangesAsync();

        (await host.EventsAsTextAsync(receipt.ReportId)).ShouldContain(key);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Wherever_it_is_cut_off_it_is_finished_in_the_same_state(int completed)
    {
        var receipt = await host.SubmitAsync(Given.Request with { Narrative = Marker });
        var keys = await host.Services.GetRequiredService<EventMasking>().KeysAsync(receipt.ReportId, CancellationToken.None);
        var tombstone = new Tombstone(receipt.ReportId, Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        var steps = host.Services.GetServices<IDestructionStep>().ToArray();
        steps.Length.ShouldBe(6);

        // The steps up to here ran, twice even, and the process died before it could say so.
        await host.StoreAsync(tombstone with { IsDone = true });
        foreach (var step in steps.Take(completed).SelectMany(s => new[] { s, s }))
        {
            await step.RunAsync(tombstone, CancellationToken.None);
        }

        await host.ChangeAsync(tombstone.Id, t => t with { IsDone = false });
        await host.DoneAsync(receipt.ReportId);

        var record = (await host.RecordAsync(receipt.ReportId)).ShouldNotBeNull();
        record.Confirmed.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Service.ShouldBe("reporting"), c => c.Keys.ShouldBe(2), c => c.Events.ShouldBe(2),
            c => c.Rows.ShouldBeGreaterThanOrEqualTo(2), c => c.LedgerLine.Length.ShouldBe(64));
        (await host.KeysThereAsync(keys)).ShouldBe(0);
        host.Services.GetRequiredService<DestructionLedger>().Read().Count(l => l.Subject == receipt.ReportId).ShouldBe(1);
        (await host.EventsAsTextAsync(receipt.ReportId)).ShouldNotContain(receipt.CaseNumber);
    }

    [Fact]
    public async Task What_a_backup_brings_back_is_destroyed_again()
    {
        var receipt = await host.SubmitAsync(Given.Request with { Narrative = Marker });
        await host.ListedAsync(receipt.ReportId);
        var keys = await host.Services.GetRequiredService<EventMasking>().KeysAsync(receipt.ReportId, CancellationToken.None);
        await Destroying.CopyAsync(host.Store, "mt_events", $"stream_id = '{receipt.ReportId}'");
        await Destroying.CopyAsync(host.Store, "mt_doc_receipt", $"data->>'reportId' = '{receipt.ReportId}'");
        await Destroying.CopyAsync(host.Keys, "data_key", $"id in ('{string.Join("','", keys)}')");
        await host.DestroyAsync(receipt);

        await ExecuteAsync("delete from mt_events where stream_id = $1", receipt.ReportId);
        await ExecuteAsync("update mt_streams set version = 2 where id = $1", receipt.ReportId);
        await ExecuteAsync("delete from mt_doc_destruction where id = $1", receipt.ReportId);
        await ExecuteAsync("delete from mt_doc_tombstone where id = $1", receipt.ReportId);
        await Destroying.RestoreAsync(host.Store, "mt_events");
        await Destroying.RestoreAsync(host.Store, "mt_doc_receipt");
        await Destroying.RestoreAsync(host.Keys, "data_key");
        (await host.KeysThereAsync(keys)).ShouldBe(2);

        await host.Services.GetRequiredService<Destroyer>().RepeatAsync(CancellationToken.None);

        (await host.KeysThereAsync(keys)).ShouldBe(0);
        (await host.EventsAsTextAsync(receipt.ReportId)).ShouldNotContain(receipt.CaseNumber);
        using var code = await host.Anybody().PostAsync(ReportingHost.Sessions, Wire.Body(new OpenReceiptSession(receipt.ReceiptCode)));
        await code.ShouldBeProblem(HttpStatusCode.Unauthorized, "unknown-receipt-code");
        (await host.RecordAsync(receipt.ReportId)).ShouldNotBeNull().Basis.ShouldBe("repeated");
        host.Services.GetRequiredService<DestructionLedger>().Read().Count(l => l.Subject == receipt.ReportId).ShouldBe(1);
    }

    [Fact]
    public async Task A_certificate_is_issued_when_every_service_confirmed_and_anybody_can_check_it()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var ordered = await probe.ListenAsync<CaseDestructionOrdered>();
        var receipt = await host.SubmitAsync();
        await host.DestroyAsync(receipt);
        var told = await Eventually.Gives(async () =>
            (await probe.TakeAsync(ordered)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == receipt.ReportId).ShouldHaveSingleItem());
        var certificateId = told.Contract.GetProperty("certificateId").GetGuid();
        using var early = await host.As("auditor").GetAsync($"{Root}/destruction-certificates/{certificateId}");
        await early.ShouldBeProblem(HttpStatusCode.NotFound);

        foreach (var service in new[] { "triage", "dashboard", "investigations", "sanctioning", "reflection", "restoration", "triage" })
        {
            await host.TellAsync(new CaseDestroyed(receipt.ReportId, 3, certificateId, service, 1, 4, 1, new string('a', 64)));
        }

        var file = await Eventually.Gives(async () =>
        {
            using var answer = await host.As("auditor").GetAsync($"{Root}/destruction-certificates/{certificateId}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return await answer.Content.ReadAsStringAsync();
        });
        var key = (await host.Anybody().GetAsync($"{Root}/destruction-certificates/keys").Read<CertificateKey[]>()).ShouldHaveSingleItem();
        var certificate = SignedDocument.Verify(file, key.PublicKey).ShouldNotBeNull().Deserialize<DestructionCertificate>(Wire.Json)!;
        certificate.CaseId.ShouldBe(receipt.ReportId);
        certificate.Services.Select(s => s.Service).ShouldBe(["dashboard", "investigations", "reflection", "reporting", "restoration", "sanctioning", "triage"]);
        (certificate.Basis, certificate.ReasonCode, certificate.OrderedBy, certificate.ApprovedBy).ShouldBe(("order", "erasureRequest", "records", "privacy"));
        file.ShouldNotContain(receipt.CaseNumber);
        for (var i = 0; i < file.Length; i += 7)
        {
            var changed = string.Concat(file.AsSpan(0, i), ((char)(file[i] ^ 1)).ToString(), file.AsSpan(i + 1));
            SignedDocument.Verify(changed, key.PublicKey).ShouldBeNull($"byte {i} was changed");
        }
    }

    [Fact]
    public async Task What_is_told_late_or_again_brings_nothing_back()
    {
        var receipt = await host.SubmitAsync();
        await host.DestroyAsync(receipt);
        var before = await host.EventsAsTextAsync(receipt.ReportId);

        await host.TellAsync(new TriageStarted(receipt.ReportId, 2, DateTimeOffset.UtcNow));
        await host.TellAsync(new Contracts.Access.V1.TriageHandlerChanged(receipt.ReportId, 9, "a-mark", MayOpen: true));
        await host.TellAsync(new Contracts.Access.V1.PersonBarred(receipt.ReportId, 9, "a-mark"));
        var other = await host.SubmitAsync();
        await host.TellAsync(new TriageStarted(other.ReportId, 2, DateTimeOffset.UtcNow));
        await Eventually.Holds(async () => (await host.VersionOfAsync(other.ReportId)).ShouldBe(3));

        (await host.EventsAsTextAsync(receipt.ReportId)).ShouldBe(before);
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_stored_after_all_makes_no_row_and_holds_no_other_report_back()
    {
        var receipt = await host.SubmitAsync();
        await host.DestroyAsync(receipt);
        await using var session = host.Documents.LightweightSession();
        await session.Events.AppendExclusive(receipt.ReportId, new AssessmentStarted(DateTimeOffset.UtcNow));
        var notice = Guid.NewGuid();
        session.Events.StartStream<NoticeRow>(Guid.CreateVersion7(), new NoticeAcknowledged(notice, DateTimeOffset.UtcNow, Changes: 1));
        await session.SaveChangesAsync();

        await host.ListedAsync((await host.SubmitAsync()).ReportId);

        (await session.LoadAsync<DeskRow>(receipt.ReportId)).ShouldBeNull();
        await Eventually.Holds(async () => (await NumberAsync("select last_seq_id from mt_event_progression where name = 'access-notices:All'"))
            .ShouldBe(await NumberAsync("select max(seq_id) from mt_events")));
        (await session.LoadAsync<NoticeRow>(notice)).ShouldBeNull();
    }

    [Fact]
    public async Task Its_messages_leave_the_error_queue_and_others_stay()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint));
        var receipt = await host.SubmitAsync();
        await host.ListedAsync(receipt.ReportId);
        Guid[] others = [Guid.NewGuid(), Guid.NewGuid()];
        var failed = Guid.NewGuid();
        await host.TellAsync(new TriageStarted(others[0], 2, DateTimeOffset.UtcNow));
        await host.TellAsync(new CaseDestroyed(receipt.ReportId, 3, failed, "triage", 1, 1, 1, "")); // nobody started it: cannot be handled
        await host.TellAsync(new TriageStarted(others[1], 2, DateTimeOffset.UtcNow));
        await Eventually.Holds(async () => (await host.FailedCountAsync()).ShouldBe(3u));

        await host.DestroyAsync(receipt);

        (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).Select(m => m.Contract.GetProperty("caseId").GetGuid())
            .ShouldBe(others, ignoreOrder: true);
    }

    [Fact]
    public async Task A_rebuild_of_the_worklist_brings_nothing_back()
    {
        var (destroyed, other) = (await host.SubmitAsync(), await host.SubmitAsync());
        await host.DestroyAsync(destroyed);

        using var daemon = await host.Documents.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<DeskListProjection>(CancellationToken.None);

        await host.ListedAsync(other.ReportId);
        await using var session = host.Documents.QuerySession();
        (await session.LoadAsync<DeskRow>(destroyed.ReportId)).ShouldBeNull();
    }

    [Fact]
    public async Task Files_and_emergency_access_go_with_the_report()
    {
        var receipt = await host.OpenedAsync();
        await host.As("desk.ams").AddFileAsync(Files.Of(receipt), SampleFiles.Jpeg(), $"{Marker}.jpg");
        var asked = await host.As("desk.dhg").PostAsync(
            $"{Root}/emergency-accesses", Wire.Body(new Contracts.Reporting.Http.V1.AskEmergencyAccess(receipt.CaseNumber, "immediateDanger", $"{Marker}: er is acuut gevaar"))).Read<EmergencyAccessAsked>(202);
        await using var session = host.Documents.QuerySession();
        await Eventually.Holds(async () =>
        {
            (await session.LoadAsync<EmergencyAccess>(asked.EmergencyAccessId)).ShouldNotBeNull();
            (await session.LoadAsync<NoticeRow>(asked.EmergencyAccessId)).ShouldNotBeNull();
        });
        var motive = (await session.LoadAsync<EmergencyAccess>(asked.EmergencyAccessId))!.Asked.Motive;

        await host.DestroyAsync(receipt);

        (await host.RowsAsync(receipt.ReportId)).ShouldBe(0);
        (await host.KeysThereAsync([Guid.ParseExact(motive.KeyId, "n")])).ShouldBe(0);
        (await session.LoadAsync<EmergencyAccess>(asked.EmergencyAccessId)).ShouldBeNull();
        (await session.LoadAsync<NoticeRow>(asked.EmergencyAccessId)).ShouldBeNull();
        (await host.EventsAsTextAsync(asked.EmergencyAccessId)).ShouldNotContain("desk.dhg");
        (await host.As("auditor").GetStringAsync($"{Root}/access-notices")).ShouldNotContain(receipt.CaseNumber);
    }

    private async Task<object?> NumberAsync(string query)
    {
        await using var source = NpgsqlDataSource.Create(host.Store);
        await using var command = source.CreateCommand(query);
        return await command.ExecuteScalarAsync();
    }

    private async Task ExecuteAsync(string statement, Guid id)
    {
        await using var source = NpgsqlDataSource.Create(host.Store);
        await using var command = source.CreateCommand(statement);
        command.Parameters.Add(new() { Value = id });
        await command.ExecuteNonQueryAsync();
    }
}
