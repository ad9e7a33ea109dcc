using System.Text;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Zichtlijn.TestSupport.Servers;

/// <summary>Looks into the broker beside the service: what was published, what ended in an error queue.</summary>
public sealed class BrokerProbe : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private BrokerProbe(IConnection connection, IChannel channel)
    {
        _connection = connection;
        _channel = channel;
    }

    public static async Task<BrokerProbe> ConnectAsync(string broker)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        return new BrokerProbe(connection, await connection.CreateChannelAsync());
    }

    /// <summary>Forgets what earlier tests left for a service.</summary>
    public static async Task RemoveQueuesAsync(string broker, string endpoint)
    {
        await using var probe = await ConnectAsync(broker);
        foreach (var queue in new[] { endpoint, ErrorQueueOf(endpoint), $"{endpoint}_skipped" })
        {
            await probe._channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false);
        }
    }

    public static string ErrorQueueOf(string endpoint) => $"{endpoint}_error";

    /// <summary>Collects, from now on, every contract of a type.</summary>
    /// <returns>The name of the queue to read with <see cref="TakeAsync(string)"/>.</returns>
    public async Task<string> ListenAsync<TContract>()
    {
        var exchange = $"{typeof(TContract).Namespace}:{typeof(TContract).Name}";
        var queue = await _channel.QueueDeclareAsync(durable: false, exclusive: true, autoDelete: false);
        await _channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true);
        await _channel.QueueBindAsync(queue.QueueName, exchange, "");
        return queue.QueueName;
    }

    /// <summary>All that a queue holds now; the queue is empty afterwards, and empty too when it does not exist.</summary>
    public async Task<IReadOnlyList<BrokerMessage>> TakeAsync(string queue)
    {
        try
        {
            await using var channel = await _connection.CreateChannelAsync();
            var waiting = (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
            return waiting == 0 ? [] : await TakeAsync(channel, queue, (int)waiting);
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == 404)
        {
            // Not declared yet: nothing ever failed.
            return [];
        }
    }

    /// <summary>
    /// By consuming: a queue with a single active consumer lets nobody get single messages. No more than were counted
    /// are delivered before they are confirmed together; what comes in meanwhile goes back to the queue.
    /// </summary>
    private static async Task<IReadOnlyList<BrokerMessage>> TakeAsync(IChannel channel, string queue, int count)
    {
        var taken = System.Threading.Channels.Channel.CreateUnbounded<(BrokerMessage Message, ulong Tag)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivered) =>
        {
            taken.Writer.TryWrite((BrokerMessage.Read(Encoding.UTF8.GetString(delivered.Body.Span)), delivered.DeliveryTag));
            return Task.CompletedTask;
        };
        await channel.BasicQosAsync(prefetchSize: 0, (ushort)Math.Min(count, ushort.MaxValue), global: false);
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var messages = new List<BrokerMessage>();
        var last = 0UL;
        while (messages.Count < Math.Min(count, ushort.MaxValue))
        {
            (var message, last) = await taken.Reader.ReadAsync(patience.Token);
            messages.Add(message);
        }

        await channel.BasicAckAsync(last, multiple: true);
        return messages;
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}

/// <summary>A message as it stood on the broker.</summary>
/// <param name="Text">The whole envelope.</param>
public sealed record BrokerMessage(Guid MessageId, JsonElement Contract, string Text)
{
    internal static BrokerMessage Read(string text)
    {
        var envelope = JsonDocument.Parse(text).RootElement;
        return new BrokerMessage(envelope.GetProperty("messageId").GetGuid(), envelope.GetProperty("message"), text);
    }
}
