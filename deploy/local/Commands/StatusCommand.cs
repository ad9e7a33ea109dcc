using System.CommandLine;
using System.Globalization;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Commands;

/// <summary><c>status</c>: what runs, and which messages could not be handled.</summary>
internal static class StatusCommand
{
    public static Command Create(Workplace workplace)
    {
        var command = new Command("status", "Shows every part and the messages in error queues; exit code 1 when something is wrong.");
        command.Guard((_, ct) => RunAsync(workplace, ct));
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, CancellationToken ct)
    {
        if (SystemRecord.Read(workplace) is not { } record)
        {
            Console.WriteLine("Zichtlijn is not running here; start it with ./zichtlijn up.");
            return 1;
        }

        var rows = await Task.WhenAll(RunningSystem.Parts(record).Select(part => RowAsync(workplace, record, part, ct)));
        WriteRow("part", "state", "pid", "port", "MB");
        foreach (var row in rows) WriteRow(row.Part, row.State, row.Pid, row.Port, row.Memory);
        var memory = rows.Sum(r => double.TryParse(r.Memory, CultureInfo.InvariantCulture, out var mb) ? mb : 0);
        WriteRow("together", "", "", "", memory.ToString("0", CultureInfo.InvariantCulture));
        var failed = await WriteFailedMessagesAsync(workplace, record, ct);
        return failed == 0 && rows.All(r => r.State == "running") ? 0 : 1;
    }

    private static async Task<Row> RowAsync(Workplace workplace, SystemRecord record, string part, CancellationToken ct)
    {
        if (ManagedProcess.Attach(workplace.State, part) is not { IsAlive: true } process) return new Row(part, "stopped", "", "", "");
        var service = ServiceDefinition.All.FirstOrDefault(s => s.Name == part);
        var port = service is null ? StateFile.Read(StateFile.PathOf(workplace.State, part))?.Port ?? 0 : record.Ports.Of(service);
        var healthy = service is null ? !PortPlan.IsFree(port) : (await ServiceProcess.ProbeAsync(record.Ports.AddressOf(service), ct)).Ready;
        // A server's work is done by its children too (one per database session).
        var memory = process.Identity.ResidentMegabytes + process.Identity.Family().Sum(p => p.ResidentMegabytes);
        return new Row(part, healthy ? "running" : "unhealthy", $"{process.Identity.Pid}", $"{port}", memory.ToString("0", CultureInfo.InvariantCulture));
    }

    private static async Task<long> WriteFailedMessagesAsync(Workplace workplace, SystemRecord record, CancellationToken ct)
    {
        Console.WriteLine();
        if (!record.PrivateRabbit)
        {
            Console.WriteLine("The broker is not ours (ZICHTLIJN_BROKER): look for its _error and _skipped queues in its own management.");
            return 0;
        }

        var broker = ErrorQueues.BrokerOf(workplace, record);
        if (!broker.IsAlive)
        {
            Console.WriteLine("The broker is stopped, so its error queues cannot be counted.");
            return 0;
        }

        var queues = ErrorQueues.In(await broker.QueuesAsync(ErrorQueues.IsOne, ct));
        foreach (var (queue, count) in queues) Console.WriteLine($"{count,8}  {queue}");
        var total = queues.Sum(q => q.Value);
        Console.WriteLine(total == 0
            ? "No messages in error queues."
            : $"{total,8}  messages could not be handled; after the cause is gone: ./zichtlijn replay --all");
        return total;
    }

    private static void WriteRow(string part, string state, string pid, string port, string memory)
        => Console.WriteLine($"{part,-12} {state,-10} {pid,8} {port,6} {memory,6}");

    private sealed record Row(string Part, string State, string Pid, string Port, string Memory);
}
