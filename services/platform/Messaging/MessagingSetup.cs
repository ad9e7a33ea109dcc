using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Messaging;

/// <summary>RabbitMQ as every service uses it: one quorum queue a service, per-case order, retries, an error queue.</summary>
public static class MessagingSetup
{
    public const string ConnectionName = "Broker";

    private const int TriesOfADay = 24 * 60 * 60;

    /// <param name="endpoint">Name of the service's queue.</param>
    /// <param name="configure">Names the contracts that the service consumes.</param>
    public static void AddMessaging(this WebApplicationBuilder builder, string endpoint, Action<ContractConsumers>? configure = null)
    {
        var broker = new Uri(builder.Configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException($"ConnectionStrings:{ConnectionName} is not set."));
        var consumers = new ContractConsumers(builder.Services);
        configure?.Invoke(consumers);

        builder.Services.AddSingleton<Inbox>().AddSingleton<BrokerConnection>();
        builder.Services.AddHostedService(s => new ErrorQueueDepth(broker, endpoint, s.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<InboxExpiry>();
        builder.Services.AddMassTransit(bus =>
        {
            // What this system does is nobody's business but its own.
            bus.DisableUsageTelemetry();

            // A broker that is away delays what others see; it does not stop this service from accepting work.
            bus.ConfigureHealthCheckOptions(o => o.MinimalFailureStatus = HealthStatus.Degraded);
            consumers.AddTo(bus);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(broker);
                if (!consumers.Any)
                {
                    return;
                }

                rabbit.ReceiveEndpoint(endpoint, e =>
                {
                    e.SetQuorumQueue();

                    // One active consumer a queue: the next instance takes over when it goes, and a case's order is kept.
                    e.SingleActiveConsumer = true;
                    e.PrefetchCount = 200;
                    consumers.KeepOrderPerCase(e);

                    // While a server restarts nothing is wrong with the message: wait, for a day if need be.
                    e.UseMessageRetry(r =>
                    {
                        r.Handle<Exception>(Transient.Is);
                        r.Interval(TriesOfADay, TimeSpan.FromSeconds(1));
                    });
                    e.UseMessageRetry(r =>
                    {
                        r.Ignore<Exception>(Transient.Is);
                        r.Exponential(4, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(200));
                    });
                    consumers.Configure(e, context);
                });
            });
        });
    }
}
