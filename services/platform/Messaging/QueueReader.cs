using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Zichtlijn.Platform.Messaging;

/// <summary>
/// Takes messages off a queue one after the other, by consuming: a queue with a single active consumer, and the error
/// queue that MassTransit makes beside it, let nobody get single messages. What is not confirmed goes back when the
/// channel closes.
/// </summary>
public sealed class QueueReader
{
    private readonly Channel<QueuedMessage> _delivered = Channel.CreateUnbounded<QueuedMessage>();

    private QueueReader()
    {
    }

    /// <exception cref="RabbitMQ.Client.Exceptions.OperationInterruptedException">There is no such queue.</exception>
    public static async Task<QueueReader> OpenAsync(IChannel channel, string queue, CancellationToken cancellationToken)
    {
        var reader = new QueueReader();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, e) =>
        {
            reader._delivered.Writer.TryWrite(new QueuedMessage(e.DeliveryTag, new BasicProperties(e.BasicProperties), e.Body.ToArray()));
            return Task.CompletedTask;
        };
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, cancellationToken);
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken);
        return reader;
    }

    /// <returns>The next message once the one before is confirmed; null when none came in time.</returns>
    public async Task<QueuedMessage?> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return await _delivered.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}

public sealed record QueuedMessage(ulong Tag, BasicProperties Properties, byte[] Body);
