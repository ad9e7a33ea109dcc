using Marten;
using Npgsql;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Reporting.Attachments;

/// <summary>All that is kept of a report's files beside its events.</summary>
internal sealed class AttachmentFiles(NpgsqlDataSource database) : IKeptRows
{
    /// <summary>
    /// Removes all files of a report, originals and clean copies, and what is being written of them. Once more does no
    /// harm. What the events say of the files, their names, can be read as long as the report's key is there.
    /// </summary>
    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("delete from attachment_file where report_id = $1");
        command.Parameters.Add(new() { Value = subject });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
