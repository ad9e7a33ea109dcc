using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Local.Commands;

/// <summary>The registers of evidence and its files, read from the database without the service.</summary>
public static class EvidenceRegisters
{
    private const string Lines = $"""
        select data from mt_events
        where type in ('evidence_added', 'evidence_handed_over', 'evidence_taken', 'evidence_declined', 'evidence_taken_over', 'evidence_marked') and {EventMasking.Unmasked}
        order by (data->>'caseId')::uuid, (data->'seal'->>'line')::int
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The key that signs lines; made by the service with the first one.</summary>
    public const string KeyName = "evidence-signing";

    /// <param name="publicKey">PEM; asked for when there is anything to check.</param>
    /// <returns>How many lines there are, and the first thing that is wrong with each register that does not hold.</returns>
    public static async Task<(int Lines, IReadOnlyList<string> Flaws)> VerifyAsync(NpgsqlDataSource database, Func<string> publicKey, CancellationToken ct)
    {
        var (registers, named) = (await ReadAsync(database, ct), await NamedAsync(database, ct));
        if (registers.Count == 0 && named.Count == 0)
        {
            return (0, []);
        }

        var verification = new RegisterVerification(publicKey());
        var destroyed = await DestroyedAsync(database, ct);
        var flaws = new List<string>();
        foreach (var register in registers.Keys.Union(named.Keys).Except(destroyed))
        {
            if (verification.FirstFlaw(register, registers.GetValueOrDefault(register) ?? [], named.GetValueOrDefault(register) ?? []) is { } flaw)
            {
                flaws.Add(string.Create(CultureInfo.InvariantCulture, $"evidence of case {register}: {flaw}"));
            }
        }

        return (registers.Values.Sum(lines => lines.Count), flaws);
    }

    private static async Task<IReadOnlyDictionary<Guid, List<RegisteredLine>>> ReadAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var registers = new Dictionary<Guid, List<RegisteredLine>>();
        foreach (var text in await TextsAsync(database, Lines, ct))
        {
            using var line = JsonDocument.Parse(text);
            var register = line.RootElement.GetProperty("caseId").GetGuid();
            var lines = registers.TryGetValue(register, out var known) ? known : registers[register] = [];
            lines.Add(new RegisteredLine(line.RootElement.GetProperty("seal").Deserialize<RegisterSeal>(Json)!, await FileAsync(database, line.RootElement, ct)));
        }

        return registers;
    }

    private static async Task<RegisteredFile?> FileAsync(NpgsqlDataSource database, JsonElement line, CancellationToken ct)
    {
        if (!line.TryGetProperty("file", out var file) || file.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = database.CreateCommand("select sealed from evidence_chunk where file_id = $1 order by number");
        command.Parameters.Add(new() { Value = file.GetProperty("fileId").GetGuid() });
        await using var chunks = await command.ExecuteReaderAsync(ct);
        while (await chunks.ReadAsync(ct))
        {
            hash.AppendData(chunks.GetFieldValue<byte[]>(0));
        }

        return new RegisteredFile(file.GetProperty("sealedSha256").GetString()!, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<IReadOnlyDictionary<Guid, List<string>>> NamedAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var named = new Dictionary<Guid, List<string>>();
        await using var command = database.CreateCommand("select case_id, reason from access_log where action = 'Record' and case_id is not null");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            (named.TryGetValue(reader.GetGuid(0), out var lines) ? lines : named[reader.GetGuid(0)] = []).Add(reader.GetString(1));
        }

        return named;
    }

    private static async Task<IReadOnlyList<Guid>> DestroyedAsync(NpgsqlDataSource database, CancellationToken ct) =>
        [.. (await TextsAsync(database, "select id::text from mt_doc_tombstone", ct)).Select(Guid.Parse)];

    private static async Task<IReadOnlyList<string>> TextsAsync(NpgsqlDataSource database, string query, CancellationToken ct)
    {
        await using var command = database.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
