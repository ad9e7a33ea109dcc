using System.CommandLine;
using System.Globalization;
using Npgsql;
using Zichtlijn.Local.Plan;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Local.Commands;

/// <summary><c>verify</c>: whether a line of an access log was changed, removed or put in.</summary>
public static class VerifyCommand
{
    internal static Command Create(Workplace workplace)
    {
        var command = new Command("verify", "Checks the access log of every service; exit code 1 when a line was changed, removed or put in.");
        command.Guard((_, ct) => RunAsync(workplace, ct));
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, CancellationToken ct)
    {
        var databases = SystemRecord.DatabasesOf(workplace);
        var holds = true;
        foreach (var service in ServiceDefinition.All.Where(s => s.HasAccessLog))
        {
            holds &= await VerifyAsync(service.Name, databases.ConnectionString(service.Name), KeyFolder.At(workplace.Keys, mayCreate: false), ct);
        }

        return holds ? 0 : 1;
    }

    /// <summary>Checks one service's log and says how it is.</summary>
    public static async Task<bool> VerifyAsync(string service, string connectionString, KeyFolder keys, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var (lines, flaw) = await AccessLogRows.Verify(database, new AccessChain(keys), ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{service,-12} {lines,8} lines  {flaw ?? "holds"}"));
        return flaw is null;
    }
}
