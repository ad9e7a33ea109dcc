using System.Security.Cryptography;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Local.Servers;

/// <summary>Moves messages back to the queue they failed in. A message leaves the error queue only after the broker has it in the other.</summary>
public static class MessageReplay
{
    /// <summary>When nothing came for so long the queue is empty: just after the broker started its count may still be 0.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <summary>Moves each message once: one that fails again comes back behind the others and ends the round.</summary>
    public static async Task<int> MoveAsync(Uri broker, string from, string to, CancellationToken ct = default)
    {
        var factory = new ConnectionFactory { Uri = broker, ClientProvidedName = "zichtlijn replay", AutomaticRecoveryEnabled = false };
        await using var connection = await factory.CreateConnectionAsync(ct);
        // Confirms are tracked: publishing ends when the broker has the message, and throws when it refused or could not route it.
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);
        var reader = await OpenAsync(channel, from, ct);
        var moved = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.NextAsync(Silence, ct) is { } message && moved.Add(IdOf(message)))
        {
            var properties = new BasicProperties(message.Properties) { Headers = WithoutFault(message.Properties.Headers) };
            try
            {
                await channel.BasicPublishAsync("", to, mandatory: true, properties, message.Body, ct);
            }
            catch (PublishException e)
            {
                throw new Refusal($"The broker did not take a message for {to}; {moved.Count - 1} were moved, the others are still in {from}.", e);
            }

            await channel.BasicAckAsync(message.Tag, multiple: false, ct);
        }

        return moved.Count;
    }

    private static string IdOf(QueuedMessage message) => message.Properties.MessageId ?? Convert.ToHexString(SHA256.HashData(message.Body));

    private static async Task<QueueReader> OpenAsync(IChannel channel, string queue, CancellationToken ct)
    {
        try
        {
            return await QueueReader.OpenAsync(channel, queue, ct);
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
