using System.Diagnostics;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using MassTransit;
using Zichtlijn.Platform.Telemetry;

namespace Zichtlijn.Platform.Messaging;

/// <summary>
/// The outbox: reads committed events in order and hands their contracts to the broker. Progress is stored in the same
/// database and moves only after every contract of a page was confirmed, so a crash means sending again, never losing.
/// </summary>
internal sealed class ContractPublisher : SubscriptionBase
{
    private readonly IBus _bus;
    private readonly ContractMap _map;
    private readonly TimeProvider _clock;

    public ContractPublisher(IBus bus, ContractMap map, TimeProvider clock)
    {
        (_bus, _map, _clock) = (bus, map, clock);

        // Progress is kept under this name and version: changing either sends the whole history again.
        Name = "contract-publisher";
        foreach (var published in map.PublishedEvents)
        {
            IncludeType(published);
        }

        // A case that is closed and archived must still be able to say so.
        IncludeArchivedEvents = true;
        Options.BatchSize = 500;
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // In order within a case, side by side across cases. An exception pauses the daemon, which tries the page again.
        await Task.WhenAll(page.Events.GroupBy(e => e.StreamId).Select(async stream =>
        {
            foreach (var e in stream)
            {
                await Publish(e, cancellationToken);
            }
        }));
        return NullChangeListener.Instance;
    }

    private async Task Publish(IEvent e, CancellationToken cancellationToken)
    {
        if (!_map.TryMap(e, out var contract))
        {
            return;
        }

        using var activity = Instruments.Activities.StartActivity(
            $"{contract.GetType().Name} publish", ActivityKind.Producer, EventTrace.Of(e));

        // The message id is the event's id, so that a second sending is recognised by every inbox.
        await _bus.Publish(contract, contract.GetType(), context => context.MessageId = e.Id, cancellationToken);
        Instruments.Published.Add(1);
        Instruments.PublisherLag.Record((_clock.GetUtcNow() - e.Timestamp).TotalSeconds);
    }
}
