using System.Diagnostics;
using Npgsql;
using Zichtlijn.Benchmarks.Floors;
using Zichtlijn.Benchmarks.Load;
using Zichtlijn.Benchmarks.Machine;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Benchmarks.Measurements;

/// <summary>
/// Loads every path until the runtimes have compiled what is called often, and lets PostgreSQL count its rows, as it
/// does by itself about a minute after they came: before, it plans for empty tables.
/// </summary>
internal sealed class WarmUp(BenchSystem system, BenchPlan plan, Drain drain, Ledger ledger)
{
    /// <summary>Share of one processor that the compilers may still use when a process counts as warm.</summary>
    private const double Quiet = 0.03;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);
    private static readonly string[] Paths = [FloorServer.Insert, FloorServer.Append, Caller.Reports, Caller.Reports];

    public async Task RunAsync()
    {
        var processes = system.Processes.Select(p => p.Process.Pid).Append(system.FloorProcess).ToArray();
        var clock = Stopwatch.StartNew();
        bool quiet;
        do
        {
            var before = JitMeter.Read(processes);
            var start = clock.Elapsed;
            foreach (var path in Paths)
            {
                ledger.Add(await Burst.RunAsync(system.Gateway, path, 8, Step));
            }

            var compiled = JitMeter.Read(processes).Sum(p => Math.Max(0, p.Value - before[p.Key]));
            quiet = compiled < Quiet * (clock.Elapsed - start).TotalMilliseconds;
        }
        while (!quiet && clock.Elapsed < plan.WarmUp);

        await drain.WaitAsync(ledger.Count);
        await CountRowsAsync();
    }

    private async Task CountRowsAsync()
    {
        foreach (var database in ServiceDefinition.Databases.Append(BenchSystem.Floor))
        {
            await using var connection = await system.OpenAsync(database);
            await using var command = new NpgsqlCommand("analyze", connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
