using System.Globalization;
using System.Text;
using Zichtlijn.Benchmarks.Measurements;

namespace Zichtlijn.Benchmarks.Report;

/// <summary>The figures for a person to read.</summary>
internal static class Table
{
    private const double SmallestShare = 0.005;

    public static string Of(Figures figures)
    {
        var text = new StringBuilder();
        text.AppendLine();
        text.AppendLine("(a) Reports accepted: 5 kB bodies through the gateway, durable before the answer; medians of the rounds");
        Row(text, "connections", "rate/s", "p50 ms", "p95 ms", "p99 ms", "INSERT/s", "ratio", "Marten/s", "ratio");
        Accepted(text, "1", figures.Accept.C1);
        Accepted(text, "8", figures.Accept.C8);
        text.AppendLine($"    aim: ratio at least 0.3 of a bare INSERT and 0.75 of a bare Marten append, both behind the same gateway");
        text.AppendLine($"    after the burst the dashboard held every report within {N(figures.DrainSeconds, 2)} s (the longest; aim 5 s)");
        text.AppendLine();
        text.AppendLine($"(b) From the answer to the dashboard's stored row, {BenchPlan.SteadyRate} reports/s at random moments; looked up by id every 1 to 2 ms");
        Row(text, "", "p50 ms", "p95 ms", "p99 ms", "floor p50", "ratio");
        Row(text, "lag", N(figures.Lag.P50), N(figures.Lag.P95), N(figures.Lag.P99), N(figures.Lag.FloorP50), N(figures.Lag.Ratio));
        text.AppendLine("    floor: INSERT, confirmed and consumed quorum message, INSERT; aim: p50 within 5 x its floor");
        text.AppendLine();
        text.AppendLine("(c) Idle: resident memory (PostgreSQL: proportional set size, its shared memory counted once) and first start");
        Row(text, "process", "MB", "start s");
        foreach (var process in figures.Processes)
        {
            Row(text, process.Name, N(process.RssMb, 0), N(process.StartSeconds, 1));
        }

        Row(text, "together", N(figures.Processes.Sum(p => p.RssMb), 0), "(aim 1,500 MB)");
        text.AppendLine();
        text.AppendLine($"(d) lost {figures.Lost}, doubled {figures.Doubled} (must be 0)");
        return text.ToString();
    }

    /// <summary>Where the processors' time goes: what limits a rate when all of them are busy.</summary>
    public static string OfCost(int connections, Cost cost)
    {
        var parts = cost.PerReport;
        var text = new StringBuilder();
        text.AppendLine(
            $"    CPU per report at {connections} connection{(connections == 1 ? "" : "s")}, until it is everywhere: {N(parts.Sum(p => p.Milliseconds))} ms; " +
            $"{Environment.ProcessorCount} processors {N(cost.Busy * 100, 0)}% busy during the burst");
        text.Append("      ");
        return text.AppendJoin(", ", parts.Where(p => p.Milliseconds >= SmallestShare).Select(p => $"{p.Part} {N(p.Milliseconds)}")).AppendLine().ToString();
    }

    private static void Accepted(StringBuilder text, string connections, AcceptFigures f) => Row(
        text, connections, N(f.Rate, 0), N(f.P50), N(f.P95), N(f.P99), N(f.FloorRate, 0), N(f.Ratio), N(f.MartenRate, 0), N(f.MartenRatio));

    private static void Row(StringBuilder text, string head, params string[] cells)
    {
        text.Append($"    {head,-12}");
        foreach (var cell in cells)
        {
            text.Append($"{cell,11}");
        }

        text.AppendLine();
    }

    private static string N(double value, int digits = 2) => value.ToString($"N{digits}", CultureInfo.InvariantCulture);
}
