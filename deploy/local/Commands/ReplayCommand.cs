using System.CommandLine;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Local.Commands;

/// <summary><c>replay</c>: gives messages that failed another chance, after the cause is gone.</summary>
internal static class ReplayCommand
{
    public static Command Create(Workplace workplace)
    {
        var queue = new Argument<string?>("queue") { Description = "The error queue, or the queue it belongs to.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every _error queue." };
        var command = new Command("replay", "Moves messages from an error queue back to where they came from.") { queue, all };
        command.Guard((parsed, ct) => RunAsync(workplace, parsed.GetValue(queue), parsed.GetValue(all), ct));
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, string? queue, bool all, CancellationToken ct)
    {
        var record = SystemRecord.Read(workplace) ?? throw new Refusal("Zichtlijn is not running here; start it with ./zichtlijn up.");
        if (queue is null == !all) throw new Refusal("Name one error queue (./zichtlijn status lists them) or give --all.", exitCode: 2);
        var ours = record.PrivateRabbit ? ErrorQueues.BrokerOf(workplace, record) : null;
        if (ours is { IsAlive: false }) throw new Refusal("The broker is stopped; start the system with ./zichtlijn up.");
        if (all && ours is null) throw new Refusal("The broker is not ours (ZICHTLIJN_BROKER), so its queues cannot be listed: name one.", exitCode: 2);

        string[] queues = all
            ? [.. ErrorQueues.In(await ours!.QueuesAsync(ErrorQueues.IsOne, ct)).Where(q => q.Value > 0 && q.Key.EndsWith("_error", StringComparison.Ordinal)).Select(q => q.Key)]
            : [ErrorQueues.SourceOf(queue!) is null ? queue + "_error" : queue!];
        var broker = ours?.Address ?? new Uri(LocalSystem.GivenBroker ?? throw new Refusal("ZICHTLIJN_BROKER is not set any more; it says where the broker is.", exitCode: 2));
        var total = 0;
        foreach (var name in queues)
        {
            var moved = await MessageReplay.MoveAsync(broker, name, ErrorQueues.SourceOf(name)!, ct);
            Console.WriteLine($"{moved} from {name} to {ErrorQueues.SourceOf(name)}");
            total += moved;
        }

        Console.WriteLine($"{total} replayed.");
        return 0;
    }
}
