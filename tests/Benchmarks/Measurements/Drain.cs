using System.Diagnostics;
using Npgsql;
using Zichtlijn.Local;

namespace Zichtlijn.Benchmarks.Measurements;

/// <summary>Waits until what was accepted has arrived everywhere.</summary>
internal sealed class Drain(BenchSystem system)
{
    private const string OnDashboard = "select count(*) from mt_doc_case where data ->> 'caseNumber' is not null";
    private const string InTriage = "select count(*) from mt_doc_queue";
    private const string Unread = """
        select (select max(seq_id) from mt_events) -
               (select min(last_seq_id) from mt_event_progression where name like '%:All')
        """;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The time until the dashboard holds so many reports; returns when triage has them too and no daemon lags.</summary>
    public async Task<TimeSpan> WaitAsync(int reports)
    {
        var start = Stopwatch.GetTimestamp();
        await Until("dashboard", OnDashboard, count => count >= reports);
        var shown = Stopwatch.GetElapsedTime(start);
        await Until("triage", InTriage, count => count >= reports);
        await Until("reporting", Unread, behind => behind <= 0);
        await Until("triage", Unread, behind => behind <= 0);
        return shown;
    }

    private async Task Until(string service, string query, Func<long, bool> enough)
    {
        var clock = Stopwatch.StartNew();
        await using var connection = await system.OpenAsync(service);
        await using var command = new NpgsqlCommand(query, connection);
        while (await command.ExecuteScalarAsync() is not long value || !enough(value))
        {
            if (clock.Elapsed > Limit) throw new Refusal($"{service} did not catch up within {Limit.TotalSeconds:0} seconds.");
            await Task.Delay(Poll);
        }
    }
}
