using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Zichtlijn.Platform.Health;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Platform.Protection;

/// <summary>Keys for the content of a service.</summary>
public static class ProtectionSetup
{
    /// <summary>Name of the connection string of the database that holds a service's wrapped keys, and nothing else.</summary>
    public const string ConnectionName = "Keys";

    private const int KeysRemembered = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="service">The name of the service, in lower case.</param>
    public static void AddContentKeys(this WebApplicationBuilder builder, string service)
    {
        var connection = builder.Configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException($"ConnectionStrings:{ConnectionName} is not set: content could not be protected.");
        var database = new Lazy<NpgsqlDataSource>(() =>
        {
            var dataSource = StoreConnection.NewBuilder(connection);
            dataSource.Name = "keys";
            return dataSource.Build();
        });
        builder.Services.AddSingleton(_ => new KeyTable(database.Value)).AddSingleton<ContentKeys>();
        builder.Services.AddHostedService<KeyRewrapping>();
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            "keys", _ => new DatabaseCheck(database.Value), HealthStatus.Degraded, ["ready"], TimeSpan.FromSeconds(3)));
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<KeyTableSetup>();
        }

        if (VaultSettings.Of(builder.Configuration, service) is { } vault)
        {
            builder.Services.AddSingleton<IKeyWrapping>(_ => new VaultTransitKeyWrapping(
                new HttpClient { BaseAddress = vault.Address, Timeout = Patience }, vault, new MemoryCache(new MemoryCacheOptions { SizeLimit = KeysRemembered })));
        }
        else
        {
            builder.Services.AddSingleton<IKeyWrapping>(s => new FileKeyWrapping(s.GetRequiredService<KeyFolder>(), service));
        }
    }

    private sealed class KeyTableSetup(KeyTable table) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => table.CreateAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
