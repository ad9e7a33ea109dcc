using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Zichtlijn.Platform.Telemetry;

namespace Zichtlijn.Platform.Messaging;

/// <summary>Measures how many messages this service could not handle: the metric <c>zichtlijn.error_queue.depth</c>.</summary>
internal sealed class ErrorQueueDepth : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private readonly Uri _broker;
    private readonly string _queue;
    private readonly TimeProvider _clock;
    private long _depth;

    public ErrorQueueDepth(Uri broker, string endpoint, TimeProvider clock)
    {
        (_broker, _queue, _clock) = (broker, $"{endpoint}_error", clock);
        Instruments.Meter.CreateObservableGauge(
            "zichtlijn.error_queue.depth",
            () => new System.Diagnostics.Metrics.Measurement<long>(Interlocked.Read(ref _depth), new KeyValuePair<string, object?>("queue", _queue)),
            "{message}",
            "Messages that could not be handled and wait in the error queue");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Interlocked.Exchange(ref _depth, await Count(stoppingToken));
            }
            catch (Exception e) when (e is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException or OperationCanceledException)
            {
                // The broker being away is told by readiness; the last known depth stands.
            }
        }
    }

    private async Task<long> Count(CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = _broker, ClientProvidedName = $"depth of {_queue}" }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(_queue, cancellationToken)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            // The queue comes into being with the first message that fails.
            return 0;
        }
    }
}
