using Marten;
using Npgsql;
using Zichtlijn.Platform.Files;

namespace Zichtlijn.Reporting.Attachments.Storing;

/// <summary>Makes a file more than leftovers, in the transaction of the event that names it.</summary>
/// <param name="state">What is to be done with it next.</param>
internal sealed class FileCompletion(Guid fileId, string state, long bytes, string? uploadKey) : ITransactionParticipant
{
    /// <exception cref="FileRemovedException">The file was removed meanwhile: then there is no event either.</exception>
    public async Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(
            "update attachment_file set state = $2, bytes = $3, upload_key = $4 where id = $1 and state = 'writing'", connection, transaction)
        {
            Parameters =
            {
                new() { Value = fileId }, new() { Value = state }, new() { Value = bytes }, new() { Value = (object?)uploadKey ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            },
        };
        if (await command.ExecuteNonQueryAsync(token) != 1)
        {
            throw new FileRemovedException();
        }
    }
}

/// <summary>An original needs no more screening, in the transaction of the event that says what was found.</summary>
internal sealed class FileSettlement(Guid fileId) : ITransactionParticipant
{
    public async Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
    {
        await using var command = new NpgsqlCommand("update attachment_file set state = 'settled' where id = $1", connection, transaction)
        {
            Parameters = { new() { Value = fileId } },
        };
        await command.ExecuteNonQueryAsync(token);
    }
}
