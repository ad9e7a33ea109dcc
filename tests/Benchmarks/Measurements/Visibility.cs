using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Zichtlijn.Benchmarks.Measurements;

/// <summary>
/// Sees when a report's row stands in the dashboard's own store, to about 2 ms: one connection looks up the ids that are
/// still awaited by primary key, and rests when none is. A look-up costs the machine about a tenth of a millisecond.
/// </summary>
internal sealed class Visibility(NpgsqlConnection dashboard)
{
    private const string Look = "select id from mt_doc_case where id = any($1) and data ->> 'caseNumber' is not null";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(1);
    private readonly ConcurrentDictionary<Guid, long> _awaited = new();

    /// <summary>Time from the answer to the row, of each report that was seen.</summary>
    public ConcurrentQueue<TimeSpan> Lags { get; } = new();

    /// <param name="answeredAt">In ticks of <see cref="Stopwatch"/>.</param>
    public void Await(Guid reportId, long answeredAt) => _awaited[reportId] = answeredAt;

    public async Task WatchAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Look, dashboard);
        var ids = command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = Array.Empty<Guid>() });
        await command.PrepareAsync(ct);
        while (!ct.IsCancellationRequested || !_awaited.IsEmpty)
        {
            if (!_awaited.IsEmpty)
            {
                ids.Value = _awaited.Keys.ToArray();
                await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
                while (await reader.ReadAsync(CancellationToken.None))
                {
                    if (_awaited.TryRemove(reader.GetGuid(0), out var answeredAt)) Lags.Enqueue(Stopwatch.GetElapsedTime(answeredAt));
                }
            }

            await Task.Delay(Poll, CancellationToken.None);
        }
    }
}
