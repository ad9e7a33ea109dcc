using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Zichtlijn.Benchmarks.Load;
using Zichtlijn.Local.Identity;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Benchmarks.Timing;

/// <summary>
/// Whether time tells "not yours" from "does not exist": each question is asked about hidden cases and about ids that are
/// nobody's, in turn and in random order, on one connection. The floor is the second kind against itself, in the same run.
/// </summary>
internal static class TimingBenchmark
{
    private const int Cases = 60;
    private const int WarmUps = 60;
    private const int Times = 1_000;

    /// <summary>How far from a half a difference is small enough to need thousands of tries to be seen.</summary>
    private const double Aim = 0.05;

    private static readonly string[] Everybody = ["desk.rtd", "triage.rtd", "desk.ams", "triage.ams"];

    /// <returns>1 when a question shows a pattern beyond chance and beyond the aim.</returns>
    public static async Task<int> RunAsync()
    {
        await using var system = new BenchSystem(_ => { });
        Console.WriteLine("starting a system of its own");
        await system.StartAsync(CancellationToken.None);
        var (others, named) = (await FileAsync(system, "Persoon Eén"), await FileAsync(system, "Noor el Amrani", "Pieter Postma"));
        await Task.Delay(TimeSpan.FromSeconds(5)); // until the cases are everywhere
        using var tokens = new AccountTokens(system.System.Ports.AddressOf(ServiceDefinition.All.Single(s => s.Name == ServiceDefinition.Identity)));
        var clients = await Task.WhenAll(Everybody.Select(async account => (account, client: await ClientAsync(system, tokens, account))));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Times} times each; how likely a hidden case takes longer than one that is not there: 0.5 is no pattern, chance alone stays within {Ranks.Chance(Times, Times):0.000}"));
        Console.WriteLine($"    {"",-38}{"hidden ms",12}{"absent ms",12}{"longer",10}{"floor",10}");
        var patterns = 0;
        foreach (var question in Question.All)
        {
            var client = clients.Single(c => c.account == question.Account).client;
            var (hidden, absent, again) = await AskAsync(client, question, question.IsOfTheNamed ? named : others);
            var (longer, floor) = (Ranks.Longer(hidden, absent), Ranks.Longer(again, absent));
            var shows = Math.Abs(longer - 0.5) > Math.Max(Ranks.Chance(Times, Times), Aim);
            patterns += shows ? 1 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"    {question.Name,-38}{Median(hidden),12:0.000}{Median(absent),12:0.000}{longer,10:0.000}{floor,10:0.000}{(shows ? "  a pattern" : "")}"));
        }

        foreach (var (_, client) in clients)
        {
            client.Dispose();
        }

        Console.WriteLine($"{patterns} of {Question.All.Count} questions show a pattern (aim: none further than {Aim.ToString(CultureInfo.InvariantCulture)} from a half)");
        return patterns == 0 ? 0 : 1;
    }

    private static async Task<(List<double> Hidden, List<double> Absent, List<double> Again)> AskAsync(HttpClient client, Question question, Guid[] hidden)
    {
        var times = new[] { new List<double>(Times), new List<double>(Times), new List<double>(Times) };
        for (var round = -WarmUps; round < Times; round++)
        {
            var order = new[] { 0, 1, 2 };
            Random.Shared.Shuffle(order);
            foreach (var kind in order)
            {
                var took = await TakeAsync(client, question, kind == 0 ? hidden[Random.Shared.Next(hidden.Length)] : Guid.CreateVersion7());
                if (round >= 0)
                {
                    times[kind].Add(took);
                }
            }
        }

        return (times[0], times[1], times[2]);
    }

    /// <returns>Milliseconds.</returns>
    private static async Task<double> TakeAsync(HttpClient client, Question question, Guid caseId)
    {
        using var request = question.About(caseId);
        var began = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return response.StatusCode == HttpStatusCode.NotFound
            ? took
            : throw new InvalidOperationException($"{question.Name}: {(int)response.StatusCode} for what must not be there.");
    }

    private static async Task<HttpClient> ClientAsync(BenchSystem system, AccountTokens tokens, string account)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1, UseProxy = false, UseCookies = false }) { BaseAddress = system.Gateway };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.OfAsync(account));
        return client;
    }

    /// <summary>Reports of Amsterdam that name these people of it.</summary>
    private static async Task<Guid[]> FileAsync(BenchSystem system, params string[] names)
    {
        var persons = names.Select(name => new { role = "subject", name, organisationalPart = "AMS" }).ToArray();
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            disclosure = "anonymous", category = "bullying", organisationalPart = "AMS", language = "nl", narrative = "Synthetisch verhaal.", persons,
        });
        using var caller = new Caller(system.Gateway, 1);
        var ids = new List<Guid>(Cases);
        while (ids.Count < Cases)
        {
            ids.Add((await caller.FileAsync(body) ?? throw new InvalidOperationException("A report was refused.")).ReportId);
        }

        return [.. ids];
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
