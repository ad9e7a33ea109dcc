using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Commands;

/// <summary>What an earlier <c>up</c> of this clone left running, told from its state files.</summary>
internal sealed record RunningSystem(SystemRecord Record)
{
    public string Url => Record.Ports.AddressOf(ServiceDefinition.All[0]).GetLeftPart(UriPartial.Authority);

    /// <summary>The system when all of it runs; null when none or only a part of it does.</summary>
    public static RunningSystem? Find(Workplace workplace)
    {
        if (SystemRecord.Read(workplace) is not { } record) return null;
        var alive = ManagedProcess.AttachAll(workplace.State).Where(p => p.IsAlive).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return Parts(record).All(alive.Contains) ? new RunningSystem(record) : null;
    }

    /// <summary>The processes that should run.</summary>
    public static IEnumerable<string> Parts(SystemRecord record)
        =>
        [
            .. record.PrivatePostgres ? [Servers.PostgresServer.ProcessName] : Array.Empty<string>(),
            .. record.PrivateRabbit ? [Servers.RabbitServer.EpmdName, Servers.RabbitServer.ProcessName] : Array.Empty<string>(),
            .. ServiceDefinition.All.Select(s => s.Name),
        ];

    /// <summary>Stops every process that was started from this clone's state folder: services first, then servers. Says how many.</summary>
    public static async Task<int> StopAsync(Workplace workplace)
    {
        var all = ManagedProcess.AttachAll(workplace.State);
        var running = all.Count(p => p.IsAlive);
        var servers = all.Where(IsServer).ToList();
        await Task.WhenAll(all.Except(servers).Select(p => p.StopAsync()));
        await Task.WhenAll(servers.Where(p => p.Name != Servers.RabbitServer.EpmdName).Select(p => p.StopAsync(TimeSpan.FromSeconds(30))));
        // The port mapper last: the broker says goodbye to it.
        await Task.WhenAll(servers.Where(p => p.Name == Servers.RabbitServer.EpmdName).Select(p => p.StopAsync()));
        SystemRecord.Delete(workplace);
        return running;
    }

    private static bool IsServer(ManagedProcess process)
        => process.Name is Servers.PostgresServer.ProcessName or Servers.RabbitServer.ProcessName or Servers.RabbitServer.EpmdName;
}
