using System.Text;
using Zichtlijn.Local.Plan;
using Zichtlijn.TestSupport.Servers;
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

    public static Task<string> DumpAsync(RunningSystem system, string database) => DatabaseDump.OfAsync(system.System.ConnectionString(database));

    /// <summary>The forms in which a text could stand somewhere.</summary>
    public static IEnumerable<string> FormsOf(string text) =>
        [text, Convert.ToHexString(Encoding.UTF8.GetBytes(text)), Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=')[..^1]];
}
