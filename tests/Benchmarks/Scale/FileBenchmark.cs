using System.Globalization;
using System.Text.Json;
using Npgsql;
using Zichtlijn.Benchmarks.Load;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Local;
using Zichtlijn.Local.Identity;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Benchmarks.Scale;

/// <summary>
/// Whether an investigation gets slower with what is gathered in it: the same pages of a file with fifty pieces of
/// evidence and ten interviews, and with five thousand and two hundred. The floor is the time with fifty, asked in turns with the other.
/// </summary>
internal static class FileBenchmark
{
    private const int FewPieces = 50;
    private const int ManyPieces = 5_000;
    private const int FewInterviews = 10;
    private const int ManyInterviews = 200;
    private const double Aim = 2.0;
    private const string First = "investigator.ams";
    private const string Second = "investigator2.ams";
    private const string Cases = "/api/investigations/v1/cases";

    /// <returns>1 when something takes more than the aim.</returns>
    public static async Task<int> RunAsync()
    {
        await using var system = new BenchSystem(_ => { });
        Console.WriteLine("starting a system of its own");
        await system.StartAsync(CancellationToken.None);
        using var tokens = new AccountTokens(system.System.Ports.AddressOf(ServiceDefinition.All.Single(s => s.Name == ServiceDefinition.Identity)));
        var (few, many) = ($"{Cases}/{await InvestigationAsync(system, tokens)}", $"{Cases}/{await InvestigationAsync(system, tokens)}");
        await GatherAsync(system, tokens, few, FewPieces, FewInterviews);
        await GatherAsync(system, tokens, many, ManyPieces, ManyInterviews);
        Console.WriteLine($"a file with {FewPieces} pieces and {FewInterviews} interviews stands beside one with {ManyPieces} and {ManyInterviews}; they are asked in turns");
        var rows = await MeasureAsync(system, tokens, few, many);

        Console.WriteLine($"    {"median of " + Asking.Times,-34}{FewPieces + " pieces",14}{ManyPieces + " pieces",14}{"ratio",10}");
        foreach (var (name, floor, time) in rows)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-34}{floor,11:0.00} ms{time,11:0.00} ms{time / floor,10:0.00}"));
        }

        var slow = rows.Count(r => r.Time > Aim * r.Floor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slow} of {rows.Count} take more than {Aim:0.0} times as long (aim: none)"));
        return slow == 0 ? 0 : 1;
    }

    /// <returns>Median milliseconds by what was asked, read or written, of the small file and of the large one.</returns>
    private static async Task<IReadOnlyList<(string What, double Floor, double Time)>> MeasureAsync(BenchSystem system, AccountTokens tokens, string few, string many)
    {
        await using (var connection = await system.OpenAsync("investigations"))
        {
            // What autovacuum does a little later.
            await using var analyze = new NpgsqlCommand("vacuum analyze", connection);
            await analyze.ExecuteNonQueryAsync();
        }

        using var client = await system.ClientAsync(tokens, First, connections: 1);
        var rows = new List<(string, double, double)>();
        await AskAsync("the investigation", file => file);
        await AskAsync("timeline, oldest first", file => $"{file}/chronology");
        await AskAsync("timeline, newest first", file => $"{file}/chronology?order=newestFirst");
        await AskAsync("timeline, terms only", file => $"{file}/chronology?kind=terms");
        await AskAsync("timeline, evidence only", file => $"{file}/chronology?kind=evidence");
        await AskAsync("the report", file => $"{file}/report");
        await AskAsync("evidence board, first page", file => $"{file}/evidence");
        await AskAsync("evidence board, what waits for me", file => $"{file}/evidence?forMe=true");
        var pieces = await FirstOf("evidence", "evidenceId");
        await AskAsync("a piece of evidence", file => $"{file}/evidence/{pieces[file]}");
        await AskAsync("interviews, first page", file => $"{file}/interviews");
        var talks = await FirstOf("interviews", "interviewId");
        await AskAsync("an interview", file => $"{file}/interviews/{talks[file]}");
        await MeasureAsync("adding evidence", file => client.PostAsync($"{file}/evidence", version: null, Piece()));
        return rows;

        Task AskAsync(string what, Func<string, string> path) => MeasureAsync(what, file => client.AskAsync(path(file)));

        async Task MeasureAsync(string what, Func<string, Task> ask)
        {
            var medians = await Asking.MediansAsync(() => ask(few), () => ask(many));
            rows.Add((what, medians[0], medians[1]));
        }

        async Task<Dictionary<string, Guid>> FirstOf(string list, string id) => new(StringComparer.Ordinal)
        {
            [few] = (await ReadAsync(client, $"{few}/{list}")).GetProperty("items")[0].GetProperty(id).GetGuid(),
            [many] = (await ReadAsync(client, $"{many}/{list}")).GetProperty("items")[0].GetProperty(id).GetGuid(),
        };
    }

    private static async Task GatherAsync(BenchSystem system, AccountTokens tokens, string file, int pieces, int interviews)
    {
        using var client = await system.ClientAsync(tokens, First, connections: 4);
        await Parallel.ForAsync(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (_, ct) => await client.PostAsync($"{file}/evidence", version: null, Piece(), ct));
        for (var n = 0; n < interviews; n++)
        {
            var planned = await client.PostAsync($"{file}/interviews", version: null, new
            {
                with = "witness", person = "Een getuige", at = DateTimeOffset.UtcNow.AddDays(-1), place = "Kamer 4", investigators = new[] { First, Second },
            });
            var room = $"{file}/interviews/{planned.GetProperty("interviewId").GetGuid()}";
            await client.PostAsync($"{room}/holdings", 1, new { heldAt = DateTimeOffset.UtcNow.AddDays(-1), present = new[] { First, Second }, rightsRead = true });
            await client.PostAsync($"{room}/minutes", 2, new { text = string.Join(' ', Enumerable.Repeat("Dit werd gezegd en opgeschreven.", 100)) });
            await client.PostAsync($"{room}/signatures", 3, new { given = true });
        }
    }

    private static object Piece() => new
    {
        title = "Rooster van de ploeg", description = "Uitgeprint en ondertekend door de planner.", source = "workplace", legalBasis = "publicTask", method = "documents", place = "Kluis 3",
    };

    /// <summary>A case from its report to an investigation that two people may work on.</summary>
    private static async Task<Guid> InvestigationAsync(BenchSystem system, AccountTokens tokens)
    {
        using var caller = new Caller(system.Gateway, 1);
        var id = (await caller.FileAsync(JsonSerializer.SerializeToUtf8Bytes(new
        {
            disclosure = "anonymous", category = "bullying", organisationalPart = "AMS", language = "nl", narrative = "Synthetisch verhaal.",
        })) ?? throw new Refusal("A report was refused.")).ReportId;
        await Task.Delay(TimeSpan.FromSeconds(5)); // until the case is in triage
        var triage = $"/api/triage/v1/cases/{id}";
        var (officer, head, first, second) = (
            await system.ClientAsync(tokens, "triage.ams", 1), await system.ClientAsync(tokens, "unit-head.ams", 1), await system.ClientAsync(tokens, First, 1), await system.ClientAsync(tokens, Second, 1));
        await officer.PostAsync($"{triage}/acceptances", 1, null);
        await officer.PostAsync($"{triage}/conflict-declarations", 3, new { interest = "none" });
        await officer.PostAsync($"{triage}/assessments", 4, new Assess(
            new AssessRegimes(["integrity"], [], [], "Synthetisch."), new AssessSeverity(
                new[] { "harm", "power", "repetition", "group", "publicEffect", "vulnerability" }.ToDictionary(factor => factor, _ => 1, StringComparer.Ordinal), "Synthetisch."),
            new AssessDetrimentRisk("low", "Synthetisch."), new AssessEvidenceRisk("low", SecureNow: false, "Synthetisch."),
            new AssessScope(["AMS"], InvolvesLeadership: false, IntegrityDepartmentConflicted: false, [], "Synthetisch.")));
        await officer.PostAsync($"{triage}/decisions", (await ReadAsync(officer, triage)).GetProperty("version").GetInt64(), new
        {
            outcomes = new[] { "unitInvestigation" }, reasonCode = "factsPlausible", reason = "Dit moet worden uitgezocht.",
        });
        await Task.Delay(TimeSpan.FromSeconds(5)); // until investigations have heard it
        var file = $"{Cases}/{id}";
        await DoAsync(head, "mandates", new
        {
            charges = new[] { new { person = "Een collega", conduct = "Bij herhaling iemand buitensluiten." } }, periodFrom = "2023-01-01", periodUntil = "2023-06-30", methods = new[] { "interviews", "documents" },
        });
        foreach (var (client, account) in new[] { (first, First), (second, Second) })
        {
            await DoAsync(client, "assignments", new { account });
            await DoAsync(client, "conflict-declarations", new { interest = "none" });
            client.Dispose();
        }

        officer.Dispose();
        head.Dispose();
        return id;

        async Task DoAsync(HttpClient client, string command, object body) =>
            await client.PostAsync($"{file}/{command}", (await ReadAsync(client, file)).GetProperty("version").GetInt64(), body);
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path) => JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(path));
}
