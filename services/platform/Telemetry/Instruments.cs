using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Zichtlijn.Platform.Telemetry;

/// <summary>The platform's own spans and metrics. Tags are codes and names of parts, never content or a person.</summary>
public static class Instruments
{
    public const string Name = "Zichtlijn";

    public static ActivitySource Activities { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);

    /// <summary>Messages that were already handled and are skipped; tag <c>endpoint</c>.</summary>
    internal static Counter<long> InboxDuplicates { get; } =
        Meter.CreateCounter<long>("zichtlijn.inbox.duplicates", "{message}", "Messages that had been handled before");

    /// <summary>Messages handled; tag <c>endpoint</c>.</summary>
    internal static Counter<long> InboxHandled { get; } =
        Meter.CreateCounter<long>("zichtlijn.inbox.handled", "{message}", "Messages handled");

    /// <summary>Contracts that the broker confirmed.</summary>
    internal static Counter<long> Published { get; } =
        Meter.CreateCounter<long>("zichtlijn.publisher.published", "{message}", "Contracts that the broker confirmed");

    /// <summary>Seconds from the event to the broker's confirmation.</summary>
    internal static Histogram<double> PublisherLag { get; } =
        Meter.CreateHistogram<double>("zichtlijn.publisher.lag", "s", "Time from the event to the broker's confirmation");

    /// <summary>Seconds from sending a message to the commit of what it caused; tag <c>endpoint</c>.</summary>
    internal static Histogram<double> ReadModelLag { get; } =
        Meter.CreateHistogram<double>("zichtlijn.read_model.lag", "s", "Time from sending a message to the commit of what it caused");
}
