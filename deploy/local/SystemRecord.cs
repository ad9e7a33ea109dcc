using System.Text.Json;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Local;

/// <summary>What <c>up</c> leaves for the other commands: where the system is, and which <c>up</c> watches over it (none when detached).</summary>
public sealed record SystemRecord(int Port, ProcessIdentity? Supervisor, bool PrivatePostgres, bool PrivateRabbit)
{
    public PortPlan Ports => new(Port);

    public static SystemRecord? Read(Workplace workplace)
    {
        try
        {
            return JsonSerializer.Deserialize<SystemRecord>(File.ReadAllText(FileOf(workplace)));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The databases of the system that runs here.</summary>
    /// <exception cref="Refusal">None runs, or its server is not told.</exception>
    public static ServiceDatabases DatabasesOf(Workplace workplace)
    {
        var record = Read(workplace) ?? throw new Refusal("Zichtlijn is not running here; start it with ./zichtlijn up.");
        return record.PrivatePostgres
            ? new PostgresServer(ServerPlace.Of(workplace), record.Ports.Postgres).Databases
            : new ServiceDatabases(LocalSystem.GivenStore ?? throw new Refusal("ZICHTLIJN_STORE must name the server that the system was started with."), new Secrets(workplace.Secrets));
    }

    public void Write(Workplace workplace)
    {
        Directory.CreateDirectory(workplace.State);
        File.WriteAllText(FileOf(workplace) + ".new", JsonSerializer.Serialize(this));
        File.Move(FileOf(workplace) + ".new", FileOf(workplace), overwrite: true);
    }

    public static void Delete(Workplace workplace) => File.Delete(FileOf(workplace));

    private static string FileOf(Workplace workplace) => Path.Combine(workplace.State, "system.json");
}
