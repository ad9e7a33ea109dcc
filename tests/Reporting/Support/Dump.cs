using Npgsql;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>What somebody holds who stole a database.</summary>
internal static class Dump
{
    /// <summary>Every row of every table as text, which has binary columns in hexadecimal and can tell an infinite time.</summary>
    public static async Task<string> OfAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "select coalesce(string_agg(query_to_xml(format('select t::text from %I.%I t', schemaname, tablename), true, true, '')::text, ''), '') from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
