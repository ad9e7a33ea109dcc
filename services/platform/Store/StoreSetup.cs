using JasperFx;
using JasperFx.Events.Daemon;
using Marten;
using Npgsql;
using Weasel.Core;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Health;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Platform.Store;

/// <summary>Marten as every service uses it: the event store is the only truth, and its log is the outbox.</summary>
public static class StoreSetup
{
    /// <summary>Name of the connection string of a service's own database.</summary>
    public const string ConnectionName = "Store";

    /// <param name="contracts">What the service tells others; null for a service that only listens and has no events.</param>
    public static void AddEventStore(this WebApplicationBuilder builder, Action<StoreOptions> configure, ContractMap? contracts = null)
    {
        var connection = builder.Configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException($"ConnectionStrings:{ConnectionName} is not set.");
        var dataSource = StoreConnection.NewBuilder(connection);
        dataSource.Name = "store";
        builder.Services.AddSingleton(dataSource.Build());
        builder.Services.AddSingleton<CommitWakeup>();

        var marten = builder.Services.AddMarten(services =>
        {
            var options = new StoreOptions();
            options.Connection(services.GetRequiredService<NpgsqlDataSource>());
            ConfigureDefaults(options, services, builder.Environment);
            configure(options);
            return options;
        }).UseLightweightSessions();

        if (contracts is not null)
        {
            builder.Services.AddSingleton(contracts);
            marten.AddSubscriptionWithServices<ContractPublisher>(ServiceLifetime.Singleton, _ => { });
            marten.AddAsyncDaemon(DaemonMode.HotCold);
            builder.AddPublisherHealth();
        }

        if (builder.Environment.IsDevelopment())
        {
            marten.ApplyAllDatabaseChangesOnStartup();
        }
    }

    private static void ConfigureDefaults(StoreOptions options, IServiceProvider services, IHostEnvironment environment)
    {
        options.AutoCreateSchemaObjects = environment.IsDevelopment() ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        options.DisableNpgsqlLogging = true;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.Events.MetadataConfig.HeadersEnabled = true;

        // Losers of a race on one case wait and are told, instead of leaving holes in the sequence.
        options.Events.UseExclusiveLockOnConcurrentAppends = true;

        // With the original DistributedLock (Directory.Build.targets) leadership is held by a lock in a transaction.
        options.Events.UseAdvisoryLockTransaction = true;
        options.Storage.ExtendedSchemaObjects.AddRange(AccessLogTables.All);
        options.Schema.For<InboxMessage>().DocumentAlias("inbox").IndexLastModified();
        options.Schema.For<Tombstone>().DocumentAlias("tombstone");

        // Skipping is Marten's default while the daemon runs: an event that cannot be read would be lost to the broker
        // without an alarm. Stopping is loud: the lag grows and readiness says so.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;

        // A rolled-back append leaves a hole in the sequence. Marten skips a hole only when no transaction can still
        // fill it, so a short wait is safe.
        options.Projections.StaleSequenceThreshold = TimeSpan.FromSeconds(1);
        options.Projections.LeadershipPollingTime = 1000;
        options.Projections.HealthCheckPollingTime = TimeSpan.FromSeconds(1);
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(500);

        var wakeup = services.GetRequiredService<CommitWakeup>();
        options.Projections.Wakeup = wakeup;
        options.Listeners.Add(new CommitListener(wakeup));
    }
}
