using Npgsql;

namespace Zichtlijn.TestSupport.Servers;

/// <summary>What somebody holds who stole a database.</summary>
public static class DatabaseDump
{
    /// <summary>Every row of every table as text, which has binary columns in hexadecimal and can tell an infinite time.</summary>
    /// <param name="without">Tables that stay out, by pattern; all are in when nothing is named.</param>
    public static async Task<string> OfAsync(string connectionString, string without = "")
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand("""
            select coalesce(string_agg(query_to_xml(format('select t::text from %I.%I t', schemaname, tablename), true, true, '')::text, ''), '')
            from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename not like $1
            """);
        command.Parameters.Add(new() { Value = without });
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
