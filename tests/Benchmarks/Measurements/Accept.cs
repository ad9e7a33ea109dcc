using Zichtlijn.Benchmarks.Floors;
using Zichtlijn.Benchmarks.Load;
using Zichtlijn.Benchmarks.Machine;
using Zichtlijn.Benchmarks.Report;

namespace Zichtlijn.Benchmarks.Measurements;

/// <summary>
/// How many reports a second are accepted and kept, beside the two floors. The three take turns in short rounds, and no
/// round starts before the backlog of the last one is gone.
/// </summary>
internal sealed class Accept(BenchSystem system, BenchPlan plan, Drain drain, Ledger ledger)
{
    private readonly Dictionary<int, Turns> _turns = new() { [1] = new Turns(1), [8] = new Turns(8) };

    /// <summary>The longest time that the dashboard needed after a burst.</summary>
    public TimeSpan LongestDrain { get; private set; }

    public async Task RunAsync()
    {
        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var turns in _turns.Values)
            {
                await TakeTurns(turns);
            }
        }
    }

    public AcceptFigures Figures(int connections) => _turns[connections].Figures();

    /// <summary>What the reports of these bursts cost, accepting and passing on.</summary>
    public Cost Cost(int connections) => _turns[connections].Cost;

    private async Task TakeTurns(Turns turns)
    {
        turns.Floor.Add(await Burst.RunAsync(system.Gateway, FloorServer.Insert, turns.Connections, plan.Round));
        turns.Marten.Add(await Burst.RunAsync(system.Gateway, FloorServer.Append, turns.Connections, plan.Round));

        var before = CpuMeter.Read(system);
        var burst = await Burst.RunAsync(system.Gateway, Caller.Reports, turns.Connections, plan.Round);
        var during = CpuMeter.Read(system);
        ledger.Add(burst);
        var drained = await drain.WaitAsync(ledger.Count);
        turns.Reports.Add(burst);
        turns.Cost.Add(burst, CpuMeter.Since(before, during), CpuMeter.Since(before, CpuMeter.Read(system)));
        LongestDrain = drained > LongestDrain ? drained : LongestDrain;
    }

    private sealed record Turns(int Connections)
    {
        public List<BurstResult> Floor { get; } = [];
        public List<BurstResult> Marten { get; } = [];
        public List<BurstResult> Reports { get; } = [];
        public Cost Cost { get; } = new();

        public AcceptFigures Figures() => AcceptFigures.Of(
            Percentiles.Of(Reports.SelectMany(r => r.Latencies)), Median(Reports), Median(Floor), Median(Marten));

        private static double Median(List<BurstResult> rounds)
        {
            var rates = rounds.Select(r => r.Rate).Order().ToArray();
            return (rates[(rates.Length - 1) / 2] + rates[rates.Length / 2]) / 2;
        }
    }
}
