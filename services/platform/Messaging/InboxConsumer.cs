using MassTransit;
using Zichtlijn.Platform.Telemetry;

namespace Zichtlijn.Platform.Messaging;

/// <summary>Leads a message from the broker through the inbox to its <see cref="IContractConsumer{TContract}"/>.</summary>
internal sealed class InboxConsumer<TContract>(
    Inbox inbox, IContractConsumer<TContract> consumer, TopicOf<TContract> subject, TimeProvider clock) : IConsumer<TContract>
    where TContract : class
{
    public async Task Consume(ConsumeContext<TContract> context)
    {
        var endpoint = context.ReceiveContext.InputAddress.AbsolutePath;
        var messageId = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be recognised.");
        var fresh = await inbox.Handle(
            InboxMessage.IdOf(endpoint, messageId),
            (session, cancellationToken) => consumer.Consume(context.Message, session, cancellationToken),
            context.CancellationToken,
            subject.Of?.Invoke(context.Message));

        var tag = new KeyValuePair<string, object?>("endpoint", endpoint);
        (fresh ? Instruments.InboxHandled : Instruments.InboxDuplicates).Add(1, tag);
        if (fresh && context.SentTime is { } sent)
        {
            Instruments.ReadModelLag.Record((clock.GetUtcNow().UtcDateTime - sent).TotalSeconds, tag);
        }
    }
}

/// <summary>What a contract is about, for contracts that end with what they are about.</summary>
/// <param name="Of">Null for a contract that is heard also about what was destroyed.</param>
internal sealed record TopicOf<TContract>(Func<TContract, Guid>? Of);
