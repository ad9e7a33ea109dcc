using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Zichtlijn.Local.Servers;

/// <summary>Moves messages back to the queue they failed in. A message leaves the error queue only after the broker has it in the other.</summary>
public static class MessageReplay
{
    /// <summary>Moves as many as there are at the start: those that fail again come back behind them and are left for later.</summary>
    public static async Task<int> MoveAsync(Uri broker, string from, string to, CancellationToken ct = default)
    {
        var factory = new ConnectionFactory { Uri = broker, ClientProvidedName = "zichtlijn replay", AutomaticRecoveryEnabled = false };
        await using var connection = await factory.CreateConnectionAsync(ct);
        // Confirms are tracked: publishing ends when the broker has the message, and throws when it refused or could not route it.
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);
        // How many there are is read off the first message: unlike a declared queue's count, which may still be 0 just after
        // the broker started, it comes from the queue's leader, after it has taken up everything it had confirmed.
        var next = await FirstAsync(channel, from, ct);
        var waiting = next is null ? 0 : next.MessageCount + 1;

        var moved = 0;
        for (; moved < waiting; moved++)
        {
            if ((next ?? await channel.BasicGetAsync(from, autoAck: false, ct)) is not { } message) break;
            next = null;
            var properties = new BasicProperties(message.BasicProperties) { Headers = WithoutFault(message.BasicProperties.Headers) };
            try
            {
                await channel.BasicPublishAsync("", to, mandatory: true, properties, message.Body, ct);
            }
            catch (PublishException e)
            {
                await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, ct);
                throw new Refusal($"The broker did not take a message for {to}; {moved} were moved, the others are still in {from}.", e);
            }

            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
        }

        return moved;
    }

    private static async Task<BasicGetResult?> FirstAsync(IChannel channel, string queue, CancellationToken ct)
    {
        try
        {
            return await channel.BasicGetAsync(queue, autoAck: false, ct);
        }
        catch (OperationInterruptedException e)
        {
            throw new Refusal($"There is no queue {queue}; ./zichtlijn status lists the error queues.", exitCode: 2, e);
        }
    }

    /// <summary>What MassTransit noted about the failure does not belong to the new attempt.</summary>
    public static IDictionary<string, object?>? WithoutFault(IDictionary<string, object?>? headers)
        => headers?.Where(h => !h.Key.StartsWith("MT-Fault-", StringComparison.Ordinal)
                               && !h.Key.StartsWith("MT-Host-", StringComparison.Ordinal)
                               && !string.Equals(h.Key, "MT-Reason", StringComparison.Ordinal))
            .ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal);
}
