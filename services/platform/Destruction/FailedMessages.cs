using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// Takes the messages of a subject out of the queues of a service where messages lie that it could not handle. The others
/// keep their order: each is put behind the last before it is taken away in front.
/// </summary>
/// <param name="endpoint">Name of the service's queue.</param>
internal sealed class FailedMessages(Uri broker, string endpoint) : IDestructionStep
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
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
            throw new BrokerAwayException(e);
        }
    }

    private static async Task Remove(IConnection connection, string queue, Guid subject, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        var count = await Count(connection, queue, cancellationToken);
        if (count == 0)
        {
            return;
        }

        var reader = await QueueReader.OpenAsync(channel, queue, cancellationToken);
        for (var i = 0U; i < count; i++)
        {
            var message = await reader.NextAsync(Patience, cancellationToken) ?? throw new BrokerAwayException();
            if (!Encoding.UTF8.GetString(message.Body).Contains(subject.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                await channel.BasicPublishAsync("", queue, mandatory: true, message.Properties, message.Body, cancellationToken);
            }

            await channel.BasicAckAsync(message.Tag, multiple: false, cancellationToken);
        }
    }

    /// <summary>0 also when no message ever failed: the queue comes into being with the first.</summary>
    private static async Task<uint> Count(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancellationToken)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }
}

/// <summary>The broker is away, or somebody else reads the queue; the destruction goes on later. The databases hold nothing any more by then.</summary>
internal sealed class BrokerAwayException(Exception? inner = null) : TimeoutException("The broker does not give its failed messages now.", inner);
