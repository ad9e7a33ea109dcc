using System.Text.Json;
using Zichtlijn.Benchmarks.Machine;
using Zichtlijn.Benchmarks.Measurements;
using Zichtlijn.Benchmarks.Report;

namespace Zichtlijn.Benchmarks;

/// <summary>One run: start, rest, memory, warm-up, rates, lag, and at the end the look for what was lost or doubled.</summary>
internal static class Benchmark
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>The exit code: 1 when a report was lost, doubled or refused.</summary>
    public static async Task<int> RunAsync(BenchPlan plan)
    {
        await using var system = new BenchSystem(_ => { });
        Say("starting a system of its own");
        await system.StartAsync(CancellationToken.None);
        Say("idle, then reading memory");
        await Task.Delay(plan.IdlePause);
        var processes = Idle(system);
        await system.StartFloorAsync(CancellationToken.None);

        var ledger = new Ledger();
        var drain = new Drain(system);
        var accept = new Accept(system, plan, drain, ledger);
        Say("warming up");
        await new WarmUp(system, plan, drain, ledger).RunAsync();
        Say($"accepting at 1 and 8 connections, {plan.Rounds} rounds");
        await accept.RunAsync();
        Say($"lag at {BenchPlan.SteadyRate} reports/s");
        var lag = await new Lag(system, plan, ledger).RunAsync();
        await drain.WaitAsync(ledger.Count);
        var (lost, doubled) = await ledger.CheckAsync(system);

        var figures = new Figures(
            new AcceptByConnections(accept.Figures(1), accept.Figures(8)), lag, Math.Round(accept.LongestDrain.TotalSeconds, 2), processes, lost, doubled);
        Directory.CreateDirectory(system.Artifacts);
        var file = Path.Combine(system.Artifacts, "bench.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures, Json));
        Console.Write(Table.Of(figures));
        Console.WriteLine($"    {ledger.Count} reports acknowledged, {ledger.Refused} refused");
        Console.WriteLine();
        Console.WriteLine("What limits (a):");
        Console.Write(Table.OfCost(1, accept.Cost(1)));
        Console.Write(Table.OfCost(8, accept.Cost(8)));
        Console.WriteLine($"Written to {Path.GetRelativePath(Environment.CurrentDirectory, file)}");
        return lost + doubled + ledger.Refused == 0 ? 0 : 1;
    }

    private static ProcessFigures[] Idle(BenchSystem system) =>
    [
        .. system.Processes.Select(p => new ProcessFigures(
            p.Name, Math.Round(MemoryMeter.Of(p.Name, p.Process), 1), Math.Round(system.StartSeconds(p.Name), 2))),
    ];

    private static void Say(string what) => Console.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}");
}
