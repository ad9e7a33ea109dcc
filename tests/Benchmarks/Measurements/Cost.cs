using Zichtlijn.Benchmarks.Load;

namespace Zichtlijn.Benchmarks.Measurements;

/// <summary>CPU time that reports cost, by part of the system.</summary>
internal sealed class Cost
{
    private readonly Dictionary<string, double> _whole = new(StringComparer.Ordinal);
    private double _burstSeconds;
    private double _burstCpu;
    private int _reports;

    /// <summary>CPU in milliseconds per report from the request until it is everywhere, the largest first.</summary>
    public IReadOnlyList<(string Part, double Milliseconds)> PerReport =>
        [.. _whole.Select(p => (p.Key, p.Value / _reports)).OrderByDescending(p => p.Item2)];

    /// <summary>How much of all processors was busy during the bursts, from 0 to 1.</summary>
    public double Busy => _burstCpu / 1000 / _burstSeconds / Environment.ProcessorCount;

    /// <param name="during">Milliseconds by part during the burst.</param>
    /// <param name="whole">The same until the backlog was gone.</param>
    public void Add(BurstResult burst, Dictionary<string, double> during, Dictionary<string, double> whole)
    {
        foreach (var (part, milliseconds) in whole)
        {
            _whole[part] = _whole.GetValueOrDefault(part) + milliseconds;
        }

        _burstCpu += during.Values.Sum();
        _burstSeconds += burst.Took.TotalSeconds;
        _reports += burst.Count;
    }
}
