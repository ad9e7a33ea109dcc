using System.Collections.Concurrent;
using System.Diagnostics;
using Zichtlijn.Benchmarks.Floors;
using Zichtlijn.Benchmarks.Load;
using Zichtlijn.Benchmarks.Report;

namespace Zichtlijn.Benchmarks.Measurements;

/// <summary>
/// At a steady rate, the time from a report's answer until the dashboard shows it. Its floor, at the same rate and on the
/// same gateway: one durable INSERT, one confirmed and consumed message, another durable INSERT.
/// </summary>
internal sealed class Lag(BenchSystem system, BenchPlan plan, Ledger ledger)
{
    private const int Connections = 16;

    public async Task<LagFigures> RunAsync()
    {
        var floor = new ConcurrentQueue<TimeSpan>();
        await FloorAsync(floor, seed: 1);
        var lags = await ReportsAsync();
        await FloorAsync(floor, seed: 2);
        return LagFigures.Of(Percentiles.Of(lags), Percentiles.Of(floor).P50);
    }

    private async Task<IReadOnlyCollection<TimeSpan>> ReportsAsync()
    {
        await using var dashboard = await system.OpenAsync("dashboard");
        var visibility = new Visibility(dashboard);
        using var caller = new Caller(system.Gateway, Connections);
        using var end = new CancellationTokenSource();
        var watching = Task.Run(() => visibility.WatchAsync(end.Token));
        await Steady.RunAsync(BenchPlan.SteadyRate, plan.Steady, seed: 3, async () =>
        {
            if (await caller.FileAsync() is not { } report)
            {
                ledger.AddRefused();
                return;
            }

            ledger.Add(report);
            visibility.Await(report.ReportId, report.AnsweredAt);
        });
        await end.CancelAsync();
        await watching;
        return visibility.Lags;
    }

    private async Task FloorAsync(ConcurrentQueue<TimeSpan> times, int seed)
    {
        using var caller = new Caller(system.Gateway, Connections);
        await using var broker = await BrokerRoundTrip.OpenAsync(system.System.Rabbit!.Address);
        await Steady.RunAsync(BenchPlan.SteadyRate, plan.SteadyFloor / 2, seed, async () =>
        {
            var start = Stopwatch.GetTimestamp();
            await caller.SendAsync(FloorServer.Insert);
            await broker.SendAsync(Bodies.Reports[0]);
            await caller.SendAsync(FloorServer.Insert);
            times.Enqueue(Stopwatch.GetElapsedTime(start));
        });
    }
}
