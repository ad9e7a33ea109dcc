using Marten;
using Npgsql;
using Zichtlijn.Platform.Files;

namespace Zichtlijn.Investigations.Evidence.Adding;

/// <summary>The files of evidence, sealed in chunks.</summary>
internal sealed class EvidenceFiles(NpgsqlDataSource database, TimeProvider clock) : ChunkStore(database, clock, Prefix)
{
    public const string Prefix = "evidence";

    /// <summary>The state of a file that a line of a register names.</summary>
    private const string Kept = "kept";

    public async Task BeginAsync(Guid fileId, Guid caseId, CancellationToken cancellationToken)
    {
        await using var command = Database.CreateCommand($"insert into {Prefix}_file (id, case_id, state, bytes, touched_at) values ($1, $2, '{Writing}', 0, $3)");
        command.Parameters.Add(new() { Value = fileId });
        command.Parameters.Add(new() { Value = caseId });
        command.Parameters.Add(new() { Value = Clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>All files of a case, also what is being written.</summary>
    public async Task<int> RemoveAllAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await using var command = Database.CreateCommand($"delete from {Prefix}_file where case_id = $1");
        command.Parameters.Add(new() { Value = caseId });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes a file more than leftovers, in the transaction of the line that names it.</summary>
    public sealed class Keeping(Guid fileId, long bytes) : ITransactionParticipant
    {
        /// <exception cref="FileRemovedException">The file was removed meanwhile: then there is no line either.</exception>
        public async Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
        {
            await using var command = new NpgsqlCommand(
                $"update {Prefix}_file set state = '{Kept}', bytes = $2 where id = $1 and state = '{Writing}'", connection, transaction)
            {
                Parameters = { new() { Value = fileId }, new() { Value = bytes } },
            };
            if (await command.ExecuteNonQueryAsync(token) != 1)
            {
                throw new FileRemovedException();
            }
        }
    }
}

/// <summary>The reference data's limits.</summary>
internal static class EvidenceLimits
{
    public static long FileBytes => Value("fileMegabytes") * 1024L * 1024;

    public static TimeSpan Upload => TimeSpan.FromMinutes(Value("uploadMinutes"));

    public static TimeSpan Unclaimed => TimeSpan.FromHours(Value("unclaimedHours"));

    public static int NameLength => Value("nameLength");

    private static int Value(string code) => ReferenceData.ReferenceDataSet.Current.EvidenceLimits[code].Value!.Value;
}
