using System.Data.Common;
using JasperFx.Events;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// Takes persons and content out of the stored events of a stream. It works on the rows themselves, whatever they are
/// marked as: Marten's own masking (9.58) leaves what a binary serializer wrote as it was and reports success.
/// </summary>
public sealed class EventMasking(IDocumentStore store, NpgsqlDataSource database, IEnumerable<BinaryFormat> formats)
{
    /// <summary>Names of events that tell of a destruction begin so. They hold nobody, come after it, and stay as they are.</summary>
    public const string TellingPrefix = "destruction_";

    /// <summary>Header of a masked event: the certificate's id.</summary>
    public const string Header = "destroyed";

    /// <summary>Rows of a stream that still are as they were written.</summary>
    public const string Unmasked = $"not coalesce(headers ? '{Header}', false) and not starts_with(type, '{TellingPrefix}')";

    private readonly Dictionary<Type, IEventBinarySerializer> _formats = formats.ToDictionary(f => f.EventType, f => f.Serializer);
    private readonly Lazy<Dictionary<string, Type>> _types = new(() => store.Options.Events.AllKnownEventTypes().ToDictionary(t => t.EventTypeName, t => t.EventType, StringComparer.Ordinal));

    /// <summary>The keys of all content in a stream that is not masked yet.</summary>
    public async Task<IReadOnlyList<Guid>> KeysAsync(Guid stream, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await ReadAsync(connection, stream, cancellationToken);
        return [.. rows.SelectMany(r => ProtectedContents.In(r.Data)).Select(c => Guid.ParseExact(c.KeyId, "n")).Where(id => id != Guid.Empty).Distinct()];
    }

    /// <summary>Masks whatever is not masked yet, in one transaction.</summary>
    /// <returns>How many events of the stream are masked now, those of before included.</returns>
    public async Task<int> MaskAsync(Guid stream, Guid certificateId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var row in await ReadAsync(connection, stream, cancellationToken))
        {
            await WriteAsync(connection, row, certificateId, cancellationToken);
        }

        await using var count = new NpgsqlCommand($"select count(*)::int from mt_events where stream_id = $1 and headers ? '{Header}'", connection);
        count.Parameters.Add(new() { Value = stream });
        var masked = (int)(await count.ExecuteScalarAsync(cancellationToken))!;
        await transaction.CommitAsync(cancellationToken);
        return masked;
    }

    /// <summary>Those of the streams that hold an event which is not masked.</summary>
    public async Task<IReadOnlyList<Guid>> UnmaskedAsync(IReadOnlyCollection<Guid> streams, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"select distinct stream_id from mt_events where stream_id = any($1) and {Unmasked}");
        command.Parameters.Add(new() { Value = streams.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(reader.GetGuid(0));
        }

        return found;
    }

    private async Task<IReadOnlyList<Row>> ReadAsync(NpgsqlConnection connection, Guid stream, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select seq_id, type, data, {BinaryColumn} from mt_events where stream_id = $1 and {Unmasked} order by seq_id for update", connection);
        command.Parameters.Add(new() { Value = stream });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    /// <summary>Marten has the column in stores that write bytes, and only there.</summary>
    private string BinaryColumn => _formats.Count > 0 ? "bdata" : "null::bytea";

    private Row Read(DbDataReader reader)
    {
        var name = reader.GetString(1);
        if (!_types.Value.TryGetValue(name, out var type))
        {
            throw new InvalidOperationException($"An event of the unknown type '{name}' cannot be masked.");
        }

        var isBinary = !reader.IsDBNull(3);
        var data = isBinary
            ? FormatOf(type).Deserialize(type, reader.GetFieldValue<byte[]>(3))
            : store.Options.Serializer().FromJson(type, reader, 2);
        return new Row(reader.GetInt64(0), data, isBinary);
    }

    private async Task WriteAsync(NpgsqlConnection connection, Row row, Guid certificateId, CancellationToken cancellationToken)
    {
        var masked = row.Data is IHoldsPersons holder ? holder.Mask() : row.Data;
        await using var update = new NpgsqlCommand(
            $"update mt_events set {(row.IsBinary ? "bdata" : "data")} = $1, headers = jsonb_build_object('{Header}', $2::text) where seq_id = $3", connection);
        update.Parameters.Add(row.IsBinary
            ? new() { Value = FormatOf(row.Data.GetType()).Serialize(row.Data.GetType(), masked) }
            : new() { Value = store.Options.Serializer().ToJson(masked), NpgsqlDbType = NpgsqlDbType.Jsonb });
        update.Parameters.Add(new() { Value = certificateId.ToString("n") });
        update.Parameters.Add(new() { Value = row.Sequence });
        await update.ExecuteNonQueryAsync(cancellationToken);
    }

    private IEventBinarySerializer FormatOf(Type type) => _formats.GetValueOrDefault(type)
        ?? throw new InvalidOperationException($"{type.Name} is stored as bytes, but no BinaryFormat says how to read them.");

    private sealed record Row(long Sequence, object Data, bool IsBinary);
}
