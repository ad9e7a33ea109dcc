using Npgsql;

namespace Zichtlijn.Reporting.Tests.Support;

/// <summary>What somebody holds who stole a database.</summary>
internal static class Dump
{
    /// <summary>Every row of every table; binary columns in hexadecimal.</summary>
    public static async Task<string> OfAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "select coalesce(string_agg(table_to_xml(format('%I.%I', schemaname, tablename)::regclass, true, true, '')::text, ''), '') from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
        await using var connection = await source.OpenConnectionAsync();
        await using var hex = new NpgsqlCommand("set xmlbinary to hex; " + command.CommandText, connection);
        return (string)(await hex.ExecuteScalarAsync())!;
    }
}
