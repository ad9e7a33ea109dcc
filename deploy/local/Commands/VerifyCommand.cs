using System.CommandLine;
using System.Globalization;
using Npgsql;
using Zichtlijn.Local.Plan;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Local.Commands;

/// <summary><c>verify</c>: whether a line of an access log or of a register of evidence, or a file of evidence, was changed, removed or put in.</summary>
public static class VerifyCommand
{
    internal static Command Create(Workplace workplace)
    {
        var command = new Command("verify", "Checks the access log of every service, and the evidence; exit code 1 when anything was changed, removed or put in.");
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

        var investigations = ServiceDefinition.All.Single(s => s.Name == ServiceDefinition.Investigations);
        holds &= await VerifyEvidenceAsync(databases.ConnectionString(investigations.Name), KeyFolder.At(workplace.Keys, mayCreate: false), ct);
        return holds ? 0 : 1;
    }

    /// <summary>Checks every register of evidence and every file that it names, and says how they are.</summary>
    public static async Task<bool> VerifyEvidenceAsync(string connectionString, KeyFolder keys, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        using var signing = new DocumentSigning(keys, EvidenceRegisters.KeyName);
        var (lines, flaws) = await EvidenceRegisters.VerifyAsync(database, () => signing.PublicKey, ct);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"evidence",-12} {lines,8} lines  {(flaws.Count == 0 ? "holds" : string.Join("; ", flaws))}"));
        return flaws.Count == 0;
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
