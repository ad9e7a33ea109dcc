using System.Collections.Concurrent;
using Npgsql;

namespace Zichtlijn.Reporting;

/// <summary>
/// The numbers that people use: <c>Z-year-six digits</c>. Unique, not gapless: each process takes a block from a
/// sequence per year, so that accepting a report needs no extra round trip.
/// </summary>
public sealed class CaseNumbers(NpgsqlDataSource database) : IDisposable
{
    private const int BlockSize = 20;
    private readonly ConcurrentQueue<(int Year, long Number)> _free = new();
    private readonly SemaphoreSlim _refill = new(1, 1);

    /// <param name="year">The year in which the report was made, in Europe/Amsterdam.</param>
    public async ValueTask<string> Next(int year, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (_free.TryDequeue(out var free))
            {
                if (free.Year == year)
                {
                    return $"Z-{year:0000}-{free.Number:000000}";
                }
            }

            await _refill.WaitAsync(cancellationToken);
            try
            {
                if (_free.IsEmpty)
                {
                    await Refill(year, cancellationToken);
                }
            }
            finally
            {
                _refill.Release();
            }
        }
    }

    public void Dispose() => _refill.Dispose();

    private async Task Refill(int year, CancellationToken cancellationToken)
    {
        // The lock, held until the statements commit, keeps two processes from making a year's sequence at the same time.
        await using var command = database.CreateCommand($"""
            select pg_advisory_xact_lock(20231114);
            create sequence if not exists case_number_{year:0000} increment by {BlockSize} start with 1;
            select nextval('case_number_{year:0000}');
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var first = reader.GetInt64(0);
        foreach (var number in Enumerable.Range(0, BlockSize))
        {
            _free.Enqueue((year, first + number));
        }
    }
}
