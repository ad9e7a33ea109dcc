using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// Takes the messages of a subject out of the queues of a service where messages lie that it could not handle. The others
/// keep their order: each is put behind the last before it is taken away in front.
/// </summary>
/// <param name="endpoint">Name of the service's queue.</param>
internal sealed class FailedMessages(Uri broker, string endpoint) : IDestructionStep
{
    private static readonly string[] Endings = ["_error", "_skipped"];

    public async Task RunAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await new ConnectionFactory { Uri = broker, ClientProvidedName = $"destruction in {endpoint}" }.CreateConnectionAsync(cancellationToken);
            foreach (var ending in Endings)
            {
                await Remove(connection, endpoint + ending, tombstone.Id, cancellationToken);
            }
        }
        catch (Exception e) when (e is BrokerUnreachableException or AlreadyClosedException)
        {
            throw new TimeoutException("The broker is away; the destruction goes on when it is back.", e);
        }
    }

    private static async Task Remove(IConnection connection, string queue, Guid subject, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        if (await Count(channel, queue, cancellationToken) is not { } count)
        {
            return;
        }

        for (var i = 0U; i < count && await channel.BasicGetAsync(queue, autoAck: false, cancellationToken) is { } message; i++)
        {
            if (!Encoding.UTF8.GetString(message.Body.Span).Contains(subject.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                await channel.BasicPublishAsync("", queue, mandatory: true, new BasicProperties(message.BasicProperties), message.Body, cancellationToken);
            }

            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellationToken);
        }
    }

    /// <summary>Null when no message ever failed: the queue comes into being with the first.</summary>
    private static async Task<uint?> Count(IChannel channel, string queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancellationToken)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            return null;
        }
    }
}
