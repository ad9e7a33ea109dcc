using System.Collections.Concurrent;
using Npgsql;
using Zichtlijn.Benchmarks.Load;

namespace Zichtlijn.Benchmarks.Measurements;

/// <summary>Every report that was acknowledged during the run, to be found again exactly once everywhere.</summary>
internal sealed class Ledger
{
    private const string OnDashboard = "select id, data ->> 'caseNumber' from mt_doc_case where data ->> 'caseNumber' is not null";
    private const string InTriage = "select stream_id, data ->> 'caseNumber' from mt_events where type = 'case_received'";
    private readonly ConcurrentQueue<Acknowledged> _reports = new();
    private int _refused;

    public int Count => _reports.Count;

    /// <summary>Reports that were not accepted, whatever the reason.</summary>
    public int Refused => _refused;

    public void Add(Acknowledged report) => _reports.Enqueue(report);

    public void AddRefused() => Interlocked.Increment(ref _refused);

    public void Add(BurstResult burst)
    {
        foreach (var report in burst.Accepted)
        {
            Add(report);
        }

        Interlocked.Add(ref _refused, burst.Refused);
    }

    /// <summary>
    /// Lost: acknowledged, but not on the dashboard or not in triage under its number. Doubled: there more than once, or
    /// under a number that was given twice.
    /// </summary>
    public async Task<(int Lost, int Doubled)> CheckAsync(BenchSystem system)
    {
        var dashboard = await ReadAsync(system, "dashboard", OnDashboard);
        var triage = await ReadAsync(system, "triage", InTriage);
        var acknowledged = _reports.ToArray();
        var (shown, opened) = (dashboard.ToHashSet(), triage.ToHashSet());
        var lost = acknowledged.Count(r => !shown.Contains((r.ReportId, r.CaseNumber)) || !opened.Contains((r.ReportId, r.CaseNumber)));
        var numbersTwice = acknowledged.Length - acknowledged.DistinctBy(r => r.CaseNumber, StringComparer.Ordinal).Count();
        return (lost, numbersTwice + Repeated(dashboard) + Repeated(triage));
    }

    private static int Repeated(List<(Guid Id, string Number)> rows) =>
        rows.Count - Math.Min(rows.DistinctBy(r => r.Id).Count(), rows.DistinctBy(r => r.Number, StringComparer.Ordinal).Count());

    private static async Task<List<(Guid Id, string Number)>> ReadAsync(BenchSystem system, string service, string query)
    {
        await using var connection = await system.OpenAsync(service);
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(Guid, string)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetGuid(0), reader.GetString(1)));
        }

        return rows;
    }
}
