using Zichtlijn.Local.Servers;

namespace Zichtlijn.Local.Commands;

/// <summary>Where messages go that a consumer could not handle (<c>_error</c>) or that no consumer wanted (<c>_skipped</c>).</summary>
public static class ErrorQueues
{
    private static readonly string[] Endings = ["_error", "_skipped"];

    public static IReadOnlyList<KeyValuePair<string, long>> In(IReadOnlyDictionary<string, long> queues)
        => [.. queues.Where(q => IsOne(q.Key)).OrderBy(q => q.Key, StringComparer.Ordinal)];

    /// <summary>The queue that a message in this error queue came from; null when this is no error queue.</summary>
    public static string? SourceOf(string queue)
        => Endings.Where(ending => queue.EndsWith(ending, StringComparison.Ordinal) && queue.Length > ending.Length)
            .Select(ending => queue[..^ending.Length]).FirstOrDefault();

    public static bool IsOne(string queue) => SourceOf(queue) is not null;

    internal static RabbitServer BrokerOf(Workplace workplace, SystemRecord record)
        => new(ServerPlace.Of(workplace), new RabbitPorts(record.Ports.Rabbit, record.Ports.RabbitDistribution, record.Ports.Epmd));
}
