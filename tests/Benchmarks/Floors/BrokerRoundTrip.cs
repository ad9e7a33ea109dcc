using System.Collections.Concurrent;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Zichtlijn.Benchmarks.Floors;

/// <summary>One persistent message to a quorum queue: published, confirmed by the broker, and consumed.</summary>
internal sealed class BrokerRoundTrip : IAsyncDisposable
{
    private const string Queue = "floor";
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _open = new(StringComparer.Ordinal);
    private readonly IConnection _connection;
    private readonly IChannel _publishing;
    private readonly IChannel _consuming;

    private BrokerRoundTrip(IConnection connection, IChannel publishing, IChannel consuming) =>
        (_connection, _publishing, _consuming) = (connection, publishing, consuming);

    public static async Task<BrokerRoundTrip> OpenAsync(Uri broker)
    {
        var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        var publishing = await connection.CreateChannelAsync(new CreateChannelOptions(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var consuming = await connection.CreateChannelAsync();
        await consuming.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-queue-type"] = "quorum",
        });
        var trip = new BrokerRoundTrip(connection, publishing, consuming);
        await trip.ConsumeAsync();
        return trip;
    }

    /// <summary>Completes when the broker confirmed the message and it was received back.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> body)
    {
        var id = Guid.NewGuid().ToString("n");
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[id] = received;
        await _publishing.BasicPublishAsync(
            "", Queue, mandatory: true, new BasicProperties { DeliveryMode = DeliveryModes.Persistent, MessageId = id }, body);
        await received.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _publishing.DisposeAsync();
        await _consuming.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task ConsumeAsync()
    {
        var consumer = new AsyncEventingBasicConsumer(_consuming);
        consumer.ReceivedAsync += async (_, message) =>
        {
            await _consuming.BasicAckAsync(message.DeliveryTag, multiple: false);
            if (_open.TryRemove(message.BasicProperties.MessageId ?? "", out var received)) received.TrySetResult();
        };
        await _consuming.BasicConsumeAsync(Queue, autoAck: false, consumer);
    }
}
