using Npgsql;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Zichtlijn.Platform.Files;

/// <summary>
/// The chunks of files in SQL. Each statement is a transaction of its own, however long an upload takes. A file becomes more
/// than leftovers of one in the transaction of the event that names it.
/// </summary>
/// <param name="prefix">Names the tables: <c>prefix_file</c> and <c>prefix_chunk</c>.</param>
public class ChunkStore(NpgsqlDataSource database, TimeProvider clock, string prefix)
{
    /// <summary>The state of a file that is being written, or left over from it.</summary>
    public const string Writing = "writing";

    protected NpgsqlDataSource Database => database;

    protected TimeProvider Clock => clock;

    /// <summary>One row for each file, and its chunks, which go with it also while they are written.</summary>
    /// <param name="subject">The column that says what a file belongs to.</param>
    /// <param name="more">Columns and indexes beside.</param>
    public static IEnumerable<Table> Tables(string prefix, string subject, Action<Table>? more = null)
    {
        var file = new Table($"{prefix}_file");
        file.AddColumn("id", "uuid").AsPrimaryKey();
        file.AddColumn(subject, "uuid").NotNull();
        file.AddColumn("state", "text").NotNull();

        // What it takes; while it is being written, what is set aside for it.
        file.AddColumn("bytes", "bigint").NotNull();
        file.AddColumn("touched_at", "timestamptz").NotNull();
        file.Indexes.Add(new IndexDefinition($"{prefix}_file_{subject.Replace("_id", "", StringComparison.Ordinal)}") { Columns = [subject] });
        more?.Invoke(file);
        yield return file;

        var chunk = new Table($"{prefix}_chunk");
        chunk.AddColumn("file_id", "uuid").AsPrimaryKey().ForeignKeyTo(file, "id", $"{prefix}_chunk_file", CascadeAction.Cascade, CascadeAction.NoAction);
        chunk.AddColumn("number", "integer").AsPrimaryKey();
        chunk.AddColumn("sealed", "bytea").NotNull();
        yield return chunk;
    }

    /// <returns>False when the file was removed meanwhile.</returns>
    public async Task<bool> AppendAsync(Guid fileId, int number, byte[] chunk, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"""
            with alive as (update {prefix}_file set touched_at = $4 where id = $1 and state = '{Writing}' returning id)
            insert into {prefix}_chunk (file_id, number, sealed) select id, $2, $3 from alive
            """);
        command.Parameters.Add(new() { Value = fileId });
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = chunk });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>A chunk as it lies there; null when there is none of that number.</summary>
    public async Task<byte[]?> ReadAsync(Guid fileId, int number, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"select sealed from {prefix}_chunk where file_id = $1 and number = $2");
        command.Parameters.Add(new() { Value = fileId });
        command.Parameters.Add(new() { Value = number });
        return await command.ExecuteScalarAsync(cancellationToken) as byte[];
    }

    /// <summary>Removes a file that did not come to anything.</summary>
    public async Task RemoveAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"delete from {prefix}_file where id = $1 and state = '{Writing}'");
        command.Parameters.Add(new() { Value = fileId });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Removes what broken uploads left.</summary>
    /// <param name="untouchedSince">Older than this is not being written any more.</param>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(DateTimeOffset untouchedSince, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"delete from {prefix}_file where state = '{Writing}' and touched_at < $1");
        command.Parameters.Add(new() { Value = untouchedSince });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>What was being written is not there any more.</summary>
public sealed class FileRemovedException() : Exception("The file was removed while it was being written.");
