using System.Globalization;
using System.Text.Json;
using Npgsql;
using Zichtlijn.Benchmarks.Load;
using Zichtlijn.Benchmarks.Measurements;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Local;
using Zichtlijn.Local.Identity;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Benchmarks.Scale;

/// <summary>
/// Whether work gets slower with the number of open cases: the same questions about the same case, with a hundred cases
/// in the system and with ten thousand. Each case carries six clocks of three regimes, in two services. The floor is the
/// time with a hundred, in the same run.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Few = 100;
    private const int Many = 10_000;
    private const int Workers = 8;

    /// <summary>How many times as long what people and the watch wait for may take; a count looks at every case, and is told beside it.</summary>
    private const double Aim = 2.0;
    private static readonly string[] Aimed = ["queue page", "case page", "due-date scan, triage", "due-date scan, reporting"];

    private const string Officer = "triage.ams";

    /// <summary>What the page of the queue asks for, all at once.</summary>
    private static readonly string[] Questions = ["/api/triage/v1/cases", "/api/triage/v1/case-counts", "/api/triage/v1/views"];

    /// <summary>As the watch asks (DueWatch): which cases have something to tell by today.</summary>
    private const string DueScan = "where public.mt_immutable_date(data ->> 'tellOn') <= current_date";

    /// <returns>1 when something takes more than the aim.</returns>
    public static async Task<int> RunAsync()
    {
        await using var system = new BenchSystem(_ => { });
        Console.WriteLine("starting a system of its own");
        await system.StartAsync(CancellationToken.None);
        using var tokens = new AccountTokens(system.System.Ports.AddressOf(ServiceDefinition.All.Single(s => s.Name == ServiceDefinition.Identity)));

        var known = await FillAsync(system, tokens, Few);
        var few = await MeasureAsync(system, tokens, known);
        Console.WriteLine($"{Few} open cases measured; {Many} come in");
        await FillAsync(system, tokens, Many - Few);
        var many = await MeasureAsync(system, tokens, known);

        Console.WriteLine($"    {"median of " + Asking.Times,-34}{Few + " cases",14}{Many + " cases",14}{"ratio",10}");
        foreach (var (name, floor) in few)
        {
            var ratio = many[name] / floor;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-34}{floor,11:0.00} ms{many[name],11:0.00} ms{ratio,10:0.00}"));
        }

        var slow = Aimed.Count(name => many[name] > Aim * few[name]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slow} of {Aimed.Length} ({string.Join("; ", Aimed)}) take more than {Aim:0.0} times as long (aim: none)"));
        return slow == 0 ? 0 : 1;
    }

    /// <summary>Files cases and has each assessed, so that the clocks of its regimes run.</summary>
    /// <returns>One of them.</returns>
    private static async Task<Guid> FillAsync(BenchSystem system, AccountTokens tokens, int count)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            disclosure = "anonymous", category = "bullying", organisationalPart = "AMS", language = "nl", narrative = "Synthetisch verhaal.",
        });
        using var caller = new Caller(system.Gateway, Workers);
        var ids = new Guid[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (i, _) =>
            ids[i] = (await caller.FileAsync(body) ?? throw new Refusal("A report was refused.")).ReportId);
        await new Drain(system).WaitAsync(count);

        using var client = await system.ClientAsync(tokens, Officer, Workers);
        var assess = new Assess(new AssessRegimes(["undesirableConduct", "citizenComplaint", "integrity"], [], [], "Synthetisch."));
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (id, ct) =>
        {
            var path = $"/api/triage/v1/cases/{id}";
            await client.PostAsync($"{path}/acceptances", 1, null, ct);
            await client.PostAsync($"{path}/conflict-declarations", 3, new { interest = "none" }, ct);
            await client.PostAsync($"{path}/assessments", 4, assess, ct);
        });
        await new Drain(system).WaitAsync(count);
        foreach (var service in new[] { "triage", "reporting" })
        {
            // What autovacuum does a little later.
            await using var connection = await system.OpenAsync(service);
            await using var analyze = new NpgsqlCommand("vacuum analyze", connection);
            await analyze.ExecuteNonQueryAsync();
        }

        return ids[0];
    }

    /// <returns>Median milliseconds by what was asked.</returns>
    private static async Task<Dictionary<string, double>> MeasureAsync(BenchSystem system, AccountTokens tokens, Guid known)
    {
        using var officer = await system.ClientAsync(tokens, Officer, connections: 1);
        using var page = await system.ClientAsync(tokens, Officer, Questions.Length);
        using var desk = await system.ClientAsync(tokens, "desk.ams", connections: 1);
        await using var triage = await system.OpenAsync("triage");
        await using var reporting = await system.OpenAsync("reporting");
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["queue page"] = await Asking.MedianAsync(() => Task.WhenAll(Questions.Select(question => page.AskAsync(question)))),
            ["queue alone"] = await Asking.MedianAsync(() => officer.AskAsync("/api/triage/v1/cases")),
            ["queue page, own and late"] = await Asking.MedianAsync(() => officer.AskAsync("/api/triage/v1/cases?mine=true&due=late")),
            ["counts of the queue"] = await Asking.MedianAsync(() => officer.AskAsync("/api/triage/v1/case-counts")),
            ["case page"] = await Asking.MedianAsync(() => officer.AskAsync($"/api/triage/v1/cases/{known}")),
            ["terms of a case"] = await Asking.MedianAsync(() => officer.AskAsync($"/api/triage/v1/cases/{known}/terms")),
            ["worklist of the desk"] = await Asking.MedianAsync(() => desk.AskAsync("/api/reporting/v1/reports")),
            ["due-date scan, triage"] = await Asking.MedianAsync(() => ScanAsync(triage, "mt_doc_queue")),
            ["due-date scan, reporting"] = await Asking.MedianAsync(() => ScanAsync(reporting, "mt_doc_deskrow")),
        };
    }

    private static async Task ScanAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand($"select id from {table} {DueScan}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetGuid(0);
        }
    }
}
