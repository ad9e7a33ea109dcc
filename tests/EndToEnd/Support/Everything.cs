using System.Text;
using Npgsql;
using Zichtlijn.Local.Plan;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>All that a system keeps anywhere, as a thief of everything but the keys would read it.</summary>
internal static class Everything
{
    /// <summary>Every database, the files of a private broker, and the logs.</summary>
    public static async Task<IReadOnlyList<(string Place, string Content)>> OfAsync(RunningSystem system)
    {
        var places = new List<(string, string)>();
        foreach (var database in ServiceDefinition.Databases)
        {
            places.Add(($"the database {database}", await DumpAsync(system, database)));
        }

        places.AddRange(system.BrokerFiles.Select(file => (file, Encoding.Latin1.GetString(File.ReadAllBytes(file)))));
        places.AddRange(Directory.EnumerateFiles(system.Logs).Select(file => (file, File.ReadAllText(file))));
        return places;
    }

    /// <summary>Every row of every table as text, which has binary columns in hexadecimal and can tell an infinite time.</summary>
    public static async Task<string> DumpAsync(RunningSystem system, string database)
    {
        await using var connection = new NpgsqlConnection(system.System.ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select coalesce(string_agg(query_to_xml(format('select t::text from %I.%I t', schemaname, tablename), true, true, '')::text, ''), '') from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
            connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The forms in which a text could stand somewhere.</summary>
    public static IEnumerable<string> FormsOf(string text) =>
        [text, Convert.ToHexString(Encoding.UTF8.GetBytes(text)), Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=')[..^1]];
}
