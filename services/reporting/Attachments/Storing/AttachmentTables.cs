using Weasel.Postgresql.Tables;
using Zichtlijn.Platform.Files;

namespace Zichtlijn.Reporting.Attachments.Storing;

/// <summary>
/// Where files lie sealed: one row for each original and each clean copy. What is still to be done with a file is said in the
/// transaction of the event that names it.
/// </summary>
internal static class AttachmentTables
{
    public static IEnumerable<Table> All => ChunkStore.Tables("attachment", "report_id", file =>
    {
        file.AddColumn("kind", "text").NotNull();

        // Keyed hash of report and Idempotency-Key; set when the file is complete.
        file.AddColumn("upload_key", "text");
        file.AddColumn("attempts", "integer").NotNull();
        file.AddColumn("due_at", "timestamptz").NotNull();
        file.Indexes.Add(new IndexDefinition("attachment_file_upload_key") { Columns = ["upload_key"], IsUnique = true });
        file.Indexes.Add(new IndexDefinition("attachment_file_due") { Columns = ["state", "due_at"] });
    });
}

/// <summary>Values of <c>attachment_file</c>.</summary>
internal static class FileRow
{
    public const string Original = "original";
    public const string CleanCopy = "clean";

    /// <summary>Complete, and to be screened.</summary>
    public const string Waiting = "waiting";

    /// <summary>Nothing is to be done.</summary>
    public const string Settled = "settled";
}
