using Npgsql;

namespace Zichtlijn.Reporting.Attachments;

/// <summary>All that is kept of a report's files beside its events.</summary>
public sealed class AttachmentFiles(NpgsqlDataSource database)
{
    /// <summary>
    /// Removes all files of a report, originals and clean copies, and what is being written of them. Once more does no
    /// harm. What the events say of the files, their names, can be read as long as the report's key is there.
    /// </summary>
    public async Task RemoveAsync(Guid reportId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("delete from attachment_file where report_id = $1");
        command.Parameters.Add(new() { Value = reportId });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
