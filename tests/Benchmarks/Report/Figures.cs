using HdrHistogram;

namespace Zichtlijn.Benchmarks.Report;

/// <summary>What <c>artifacts/bench.json</c> holds. Rates are per second, times in milliseconds unless the name says seconds.</summary>
/// <param name="DrainSeconds">The longest time from the end of a burst until the dashboard held every accepted report.</param>
/// <param name="Lost">Acknowledged reports that are missing on the dashboard or in triage.</param>
/// <param name="Doubled">Reports that are there more than once, and numbers given twice.</param>
internal sealed record Figures(
    AcceptByConnections Accept, LagFigures Lag, double DrainSeconds, IReadOnlyList<ProcessFigures> Processes, int Lost, int Doubled);

internal sealed record AcceptByConnections(AcceptFigures C1, AcceptFigures C8);

/// <param name="FloorRate">Bare durable INSERTs of the same bytes behind the same gateway.</param>
/// <param name="MartenRate">Bare Marten appends of the same bytes behind the same gateway.</param>
internal sealed record AcceptFigures(
    double Rate, double P50, double P95, double P99, double FloorRate, double Ratio, double MartenRate, double MartenRatio)
{
    public static AcceptFigures Of(Percentiles latency, double rate, double floorRate, double martenRate) => new(
        Round(rate, 1), latency.P50, latency.P95, latency.P99, Round(floorRate, 1), Round(rate / floorRate, 3), Round(martenRate, 1), Round(rate / martenRate, 3));

    private static double Round(double value, int digits) => Math.Round(value, digits);
}

/// <param name="FloorP50">Two durable INSERTs and a confirmed, consumed message, one after another.</param>
/// <param name="Ratio"><paramref name="P50"/> by <paramref name="FloorP50"/>.</param>
internal sealed record LagFigures(double P50, double P95, double P99, double FloorP50, double Ratio)
{
    public static LagFigures Of(Percentiles lag, double floorP50) =>
        new(lag.P50, lag.P95, lag.P99, floorP50, Math.Round(lag.P50 / floorP50, 2));
}

/// <param name="RssMb">Resident when idle; PostgreSQL's shared memory is counted once.</param>
/// <param name="StartSeconds">From its start to its first healthy answer, all starting at the same time.</param>
internal sealed record ProcessFigures(string Name, double RssMb, double StartSeconds);

/// <summary>Milliseconds, from a histogram with three significant digits.</summary>
internal readonly record struct Percentiles(double P50, double P95, double P99)
{
    private const double MicrosecondsPerMillisecond = 1_000;

    public static Percentiles Of(IEnumerable<TimeSpan> times)
    {
        var histogram = new LongHistogram(TimeSpan.FromMinutes(2).Ticks / TimeSpan.TicksPerMicrosecond, 3);
        foreach (var time in times)
        {
            histogram.RecordValue(Math.Max(1, time.Ticks / TimeSpan.TicksPerMicrosecond));
        }

        return new(At(50), At(95), At(99));

        double At(double percentile) => Math.Round(histogram.GetValueAtPercentile(percentile) / MicrosecondsPerMillisecond, 2);
    }
}
