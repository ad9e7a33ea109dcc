using Marten;

namespace Zichtlijn.Platform.Messaging;

/// <summary>
/// Turns a contract into what this service does about it, on the session it is given. It never saves and never
/// publishes: the inbox commits, and the outbox publishes what was appended.
/// </summary>
public interface IContractConsumer<in TContract>
    where TContract : class
{
    Task Consume(TContract contract, IDocumentSession session, CancellationToken cancellationToken);
}
