using System.Net;
using System.Net.Http.Json;
using System.Text;
using Npgsql;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.Local.Commands;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Servers;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Destruction;

/// <summary>A case is destroyed; after that neither code nor id, replay nor yesterday's backup bring anything of it back.</summary>
[Collection(BrokenSystem.Name)]
public sealed class DestructionThatStays(RunningSystem system)
{
    private const string Reporting = "/api/reporting/v1";
    private static readonly string[] Databases = ["reporting", "triage", "investigations", "sanctioning", "reflection", "restoration", "dashboard", "reporting_keys", "triage_keys", "investigations_keys", "sanctioning_keys", "reflection_keys", "restoration_keys"];
    private static readonly string[] Services = ["reporting", "triage", "investigations", "sanctioning", "reflection", "restoration", "dashboard"];

    [Fact]
    public async Task Nothing_brings_a_destroyed_case_back()
    {
        await BrokenSystem.MakeWholeAsync(system);
        var receipt = await FileReport();
        await Decide(receipt.ReportId);
        var secrets = await SecretsOf(receipt);
        (await Dumps()).ShouldContain(secrets[0], customMessage: "the dump sees what must go");
        var yesterday = await BackUp();

        await system.DecideDestructionAsync(receipt, "MARKER-motive van de aanvraag");
        var certificateId = await system.CertificateOfAsync(receipt.ReportId);
        var file = await Download(certificateId);
        var certificate = CertificateCommand.Read(file, await PublicKey()).ShouldNotBeNull();
        await NothingIsLeft(receipt, certificate, secrets);

        await SendEverythingAgain();
        await NothingIsLeft(receipt, certificate, secrets);

        await Restore(yesterday);
        await NothingIsLeft(receipt, certificate, secrets);
        (await Download(certificateId)).ShouldBe(file, "the certificate outlives the backup");

        await RebuildAndRestart();
        await NothingIsLeft(receipt, certificate, secrets);
        await AChangedByteIsFound(certificate, file);
    }

    private async Task<ReportReceipt> FileReport()
    {
        var receipt = await system.Client.Submit(new SubmitReport(
            Disclosure.Confidential, "discrimination", ["religion"], "AMS", "Dit is MARKER-narrative", null, null,
            [new NamedPerson("subject", "Jan Voorbeeld", "AMS")], ["stop"], new ReporterContact("MARKER-name", "marker@example.org", "06", null), "nl"));
        using var reporter = await system.ReporterAsync(receipt);
        using var wrote = await reporter.PostAsJsonAsync($"{Reporting}/my-report/messages", new AddMessage("MARKER-message van mij"));
        wrote.StatusCode.ShouldBe(HttpStatusCode.Created);
        return receipt;
    }

    private async Task Decide(Guid caseId)
    {
        using var triage = system.ClientAs("triage.ams");
        var path = $"/api/triage/v1/cases/{caseId}";
        await Eventually.Holds(async () => (await triage.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK));
        var go = new Triaging(system.ClientAs);
        await go.OpenAsync("triage.ams", caseId);
        await go.AssessAsync("triage.ams", caseId, Triaging.Assessment with { DetrimentRisk = new("high", "MARKER-risk: zij werken samen") });
        await go.AdviseAsync("triage.ams", caseId);
        await go.SendAsync("triage.ams", caseId, "notes", new WriteNote("MARKER-note: morgen bellen"));
        await go.SendAsync("triage.ams", caseId, "decisions", new DecideTriage([TriageOutcome.NoFurtherAction], "noMisconduct", "MARKER-reason: dit hoort hier niet thuis"));
        await go.AgreeAsync("triage.ams", caseId);
        await Eventually.Holds(async () => (await system.Ids("reporting", $"select stream_id from mt_events where stream_id = '{caseId}' and type = 'assessment_concluded'")).Count.ShouldBe(1));
        await Eventually.Holds(async () => (await Dump("dashboard")).ShouldContain("Closed", customMessage: "the dashboard heard the decision"));
    }

    /// <summary>What must be in no database afterwards: numbers, accounts' traces in events, ids of keys and what they are wrapped as.</summary>
    private async Task<IReadOnlyList<string>> SecretsOf(ReportReceipt receipt)
    {
        var secrets = new List<string> { receipt.CaseNumber };
        foreach (var service in new[] { "reporting", "triage" })
        {
            var text = await Scalar(service, $"select string_agg(concat(data::text{(service == "reporting" ? ", encode(bdata, 'escape')" : "")}), ' ') from mt_events where stream_id = '{receipt.ReportId}'");
            foreach (var id in Keys(text))
            {
                secrets.Add(await Scalar($"{service}_keys", $"select encode(wrapped, 'hex') from data_key where id = '{id:d}'"));
            }
        }

        secrets.Count.ShouldBeGreaterThanOrEqualTo(4, "the case, the reporter and triage each had a key");
        return secrets;
    }

    private async Task NothingIsLeft(ReportReceipt receipt, DestructionCertificate certificate, IReadOnlyList<string> secrets)
    {
        using var code = await system.Client.PostAsJsonAsync($"{Reporting}/receipt-sessions", new OpenReceiptSession(receipt.ReceiptCode));
        code.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var desk = system.ClientAs("desk.ams");
        using var triage = system.ClientAs("triage.ams");
        (await desk.GetAsync($"{Reporting}/reports/{receipt.ReportId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await triage.GetAsync($"/api/triage/v1/cases/{receipt.ReportId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.Holds(async () =>
            (await CertificateCommand.LeftAsync(certificate, system.System.ConnectionString, system.Ledgers, CancellationToken.None)).ShouldBeEmpty());
        var dumps = await Dumps();
        foreach (var secret in secrets)
        {
            dumps.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{secret[..Math.Min(secret.Length, 20)]} is in a database");
        }
    }

    /// <summary>Each teller forgets how far it was and tells its whole history; so a broker would that replays everything.</summary>
    private async Task SendEverythingAgain()
    {
        foreach (var service in Services)
        {
            await system.Service(service).StopAsync();
            await Execute(service, "delete from mt_event_progression where name = 'contract-publisher:All'; delete from mt_doc_inbox");
        }

        await StartAll();
        var last = await system.Client.Submit(Reports.Some());
        await Eventually.Holds(async () => (await system.TriageCases()).ShouldContain(last.ReportId), BrokenSystem.Patience);
        await Eventually.Holds(async () => (await system.DashboardCases()).ShouldContain(last.ReportId), BrokenSystem.Patience);
    }

    private async Task<string> BackUp()
    {
        await StopAll();
        var suffix = "_yesterday";
        foreach (var database in Databases)
        {
            await Administer($"create database \"{database}{suffix}\" template \"{database}\" owner \"{database}\"");
        }

        await StartAll();
        return suffix;
    }

    private async Task Restore(string suffix)
    {
        await StopAll();
        foreach (var database in Databases)
        {
            await Administer($"drop database \"{database}\" with (force)");
            await Administer($"create database \"{database}\" template \"{database}{suffix}\" owner \"{database}\"");
        }

        (await Scalar("reporting", "select count(*)::text from mt_doc_receipt")).ShouldNotBe("0", "the backup brought receipts back");
        await StartAll();
    }

    private async Task RebuildAndRestart()
    {
        await system.Service("reporting").StopAsync();
        await Execute("reporting", "delete from mt_doc_deskrow; delete from mt_event_progression where name like 'desk-list%'");
        await system.Service("reporting").StartAndWaitAsync();
        using var desk = system.ClientAs("desk.ams");
        var other = await system.Client.Submit(Reports.Some());
        await Eventually.Holds(async () => (await desk.GetStringAsync($"{Reporting}/reports?caseNumber={other.CaseNumber}")).ShouldContain(other.CaseNumber));
    }

    private async Task AChangedByteIsFound(DestructionCertificate certificate, string file)
    {
        CertificateCommand.Read(file.Replace("\"order\"", "\"Order\"", StringComparison.Ordinal), await PublicKey()).ShouldBeNull();
        var ledger = Path.Combine(system.Ledgers, "triage.ledger");
        var bytes = await File.ReadAllBytesAsync(ledger);
        var changed = bytes.ToArray();
        changed[80] ^= 1;
        await File.WriteAllBytesAsync(ledger, changed);
        try
        {
            (await CertificateCommand.LeftAsync(certificate, system.System.ConnectionString, system.Ledgers, CancellationToken.None))
                .ShouldHaveSingleItem().ShouldContain("ledger does not hold");
        }
        finally
        {
            await File.WriteAllBytesAsync(ledger, bytes);
        }
    }

    private async Task StopAll()
    {
        await Task.WhenAll(Services.Select(s => system.Service(s).StopAsync()));
        NpgsqlConnection.ClearAllPools();
    }

    private Task StartAll() => Task.WhenAll(Services.Select(s => system.Service(s).StartAndWaitAsync()));

    private async Task<string> Download(Guid certificateId)
    {
        using var auditor = system.ClientAs("auditor");
        return await auditor.GetStringAsync($"{Reporting}/destruction-certificates/{certificateId}");
    }

    private async Task<string> PublicKey() =>
        (await system.Client.GetFromJsonAsync<CertificateKey[]>($"{Reporting}/destruction-certificates/keys", Reports.Json))!.Single().PublicKey;

    private static IEnumerable<Guid> Keys(string text) => System.Text.RegularExpressions.Regex.Matches(text, "[0-9a-f]{32}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
        .Select(m => m.Value).Where(v => v[12] == '7').Distinct().Select(v => Guid.ParseExact(v, "n"));

    private async Task<string> Dumps()
    {
        var all = new StringBuilder();
        foreach (var database in Databases)
        {
            all.Append(await Dump(database));
        }

        return all.ToString();
    }

    private Task<string> Dump(string database) => DatabaseDump.OfAsync(system.System.ConnectionString(database), without: "access_log%");

    private async Task<string> Scalar(string database, string query)
    {
        await using var source = NpgsqlDataSource.Create(system.System.ConnectionString(database) + ";Pooling=false");
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlCommand(query, connection);
        return await batch.ExecuteScalarAsync() as string ?? "";
    }

    private Task Execute(string database, string statement) => Scalar(database, statement);

    private async Task Administer(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(system.Administrator) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
