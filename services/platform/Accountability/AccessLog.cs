using System.Threading.Channels;
using Npgsql;

namespace Zichtlijn.Platform.Accountability;

/// <summary>
/// Appends to the access log of this service. What may be shown only when it was logged awaits <see cref="Write"/>: it
/// completes when the line is durable and fails when it is not, and then nothing is shown. Lines that come at the same
/// time are written in one transaction; several processes take turns at the head of the chain.
/// </summary>
public sealed class AccessLog : IAsyncDisposable
{
    private const int GroupSize = 100;
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly NpgsqlDataSource _database;
    private readonly AccessChain _chain;
    private readonly Task _loop;

    public AccessLog(NpgsqlDataSource database, AccessChain chain)
    {
        (_database, _chain) = (database, chain);
        _loop = Task.Run(WriteGroups);
    }

    public Task Write(AccessRecord record)
    {
        var waiting = new Waiting(record, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _waiting.Writer.TryWrite(waiting)
            ? waiting.Done.Task
            : Task.FromException(new OperationCanceledException("The access log is closing."));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task WriteGroups()
    {
        var group = new List<Waiting>(GroupSize);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < GroupSize && _waiting.Reader.TryRead(out var next))
            {
                group.Add(next);
            }

            try
            {
                await Append(group);
                group.ForEach(w => w.Done.TrySetResult());
            }
            catch (Exception e)
            {
                group.ForEach(w => w.Done.TrySetException(e));
            }

            group.Clear();
        }
    }

    private async Task Append(IReadOnlyList<Waiting> group)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (number, seal) = await AccessLogRows.LockHead(connection);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var waiting in group)
        {
            var line = _chain.Next(++number, seal, waiting.Record);
            seal = line.Seal;
            batch.BatchCommands.Add(AccessLogRows.Insert(line));
        }

        batch.BatchCommands.Add(AccessLogRows.MoveHead(number, seal));
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private sealed record Waiting(AccessRecord Record, TaskCompletionSource Done);
}
