using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Zichtlijn.Reporting.Attachments.Storing;

/// <summary>
/// Where files lie sealed: one row for each original and each clean copy, and their chunks. A row becomes more than
/// leftovers of an upload in the transaction of the event that names it, and says in the same transaction what is still to be done.
/// </summary>
internal static class AttachmentTables
{
    public static IEnumerable<Table> All
    {
        get
        {
            var file = new Table("attachment_file");
            file.AddColumn("id", "uuid").AsPrimaryKey();
            file.AddColumn("report_id", "uuid").NotNull();
            file.AddColumn("kind", "text").NotNull();
            file.AddColumn("state", "text").NotNull();

            // What it takes; while it is being written, what is set aside for it.
            file.AddColumn("bytes", "bigint").NotNull();

            // Keyed hash of report and Idempotency-Key; set when the file is complete.
            file.AddColumn("upload_key", "text");
            file.AddColumn("touched_at", "timestamptz").NotNull();
            file.AddColumn("attempts", "integer").NotNull();
            file.AddColumn("due_at", "timestamptz").NotNull();
            file.Indexes.Add(new IndexDefinition("attachment_file_report") { Columns = ["report_id"] });
            file.Indexes.Add(new IndexDefinition("attachment_file_upload_key") { Columns = ["upload_key"], IsUnique = true });
            file.Indexes.Add(new IndexDefinition("attachment_file_due") { Columns = ["state", "due_at"] });
            yield return file;

            var chunk = new Table("attachment_chunk");

            // Chunks go with their file, also one that is written while it goes.
            chunk.AddColumn("file_id", "uuid").AsPrimaryKey().ForeignKeyTo(file, "id", "attachment_chunk_file", CascadeAction.Cascade, CascadeAction.NoAction);
            chunk.AddColumn("number", "integer").AsPrimaryKey();
            chunk.AddColumn("sealed", "bytea").NotNull();
            yield return chunk;
        }
    }
}

/// <summary>Values of <c>attachment_file</c>.</summary>
internal static class FileRow
{
    public const string Original = "original";
    public const string CleanCopy = "clean";

    /// <summary>Being written, or left over from it.</summary>
    public const string Writing = "writing";

    /// <summary>Complete, and to be screened.</summary>
    public const string Waiting = "waiting";

    /// <summary>Nothing is to be done.</summary>
    public const string Settled = "settled";
}
