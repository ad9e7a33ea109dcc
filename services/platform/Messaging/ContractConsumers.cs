using MassTransit;

namespace Zichtlijn.Platform.Messaging;

/// <summary>The contracts that a service consumes, each with its consumer and the id of the case it belongs to.</summary>
public sealed class ContractConsumers(IServiceCollection services)
{
    private const int Partitions = 64;
    private readonly List<Action<IBusRegistrationConfigurator>> _registrations = [];
    private readonly List<Action<IReceiveEndpointConfigurator, IPartitioner>> _order = [];
    private readonly List<Action<IReceiveEndpointConfigurator, IBusRegistrationContext>> _endpoints = [];

    internal bool Any => _registrations.Count > 0;

    /// <param name="caseId">Messages of one case are handled one after another.</param>
    /// <param name="alsoDestroyed">The consumer hears of destroyed cases too; it must bring nothing of them back.</param>
    public ContractConsumers Consume<TContract, TConsumer>(Func<TContract, Guid> caseId, bool alsoDestroyed = false)
        where TContract : class
        where TConsumer : class, IContractConsumer<TContract>
    {
        services.AddSingleton<IContractConsumer<TContract>, TConsumer>();
        services.AddSingleton(new TopicOf<TContract>(alsoDestroyed ? null : caseId));
        _registrations.Add(bus => bus.AddConsumer<InboxConsumer<TContract>>());
        _order.Add((endpoint, partitioner) => endpoint.UsePartitioner<TContract>(partitioner, c => caseId(c.Message)));
        _endpoints.Add((endpoint, context) => endpoint.ConfigureConsumer<InboxConsumer<TContract>>(context));
        return this;
    }

    internal void AddTo(IBusRegistrationConfigurator bus) => _registrations.ForEach(add => add(bus));

    /// <summary>Stands outside the retries: a message that waits for its next try holds back later ones of its case only.</summary>
    internal void KeepOrderPerCase(IReceiveEndpointConfigurator endpoint)
    {
        var partitioner = endpoint.CreatePartitioner(Partitions);
        _order.ForEach(keepOrder => keepOrder(endpoint, partitioner));
    }

    internal void Configure(IReceiveEndpointConfigurator endpoint, IBusRegistrationContext context) =>
        _endpoints.ForEach(configure => configure(endpoint, context));
}
