using Weasel.Postgresql.Tables;

namespace Zichtlijn.Platform.Accountability;

/// <summary>The tables of the log, in the database of the service whose data were read.</summary>
internal static class AccessLogTables
{
    public static IEnumerable<Table> All
    {
        get
        {
            var log = new Table("access_log");
            log.AddColumn<long>("number").AsPrimaryKey();
            foreach (var name in (string[])
                ["trace_id", "operation_id", "name", "status_code", "resource", "processing_activity_id", "actor", "actor_role", "action"])
            {
                log.AddColumn(name, "text").NotNull();
            }

            log.AddColumn("start_time", "timestamptz").NotNull();
            log.AddColumn("case_id", "uuid");
            log.AddColumn("reason", "text");
            log.AddColumn("previous", "bytea").NotNull();
            log.AddColumn("seal", "bytea").NotNull();
            log.Indexes.Add(new IndexDefinition("access_log_case") { Columns = ["case_id", "number"] });
            yield return log;

            var head = new Table("access_log_head");
            head.AddColumn<int>("id").AsPrimaryKey();
            head.AddColumn("number", "bigint").NotNull();
            head.AddColumn("seal", "bytea").NotNull();
            yield return head;
        }
    }
}
