using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.TestSupport.Servers;

/// <summary>Servers in containers that a test stops and starts again: their ports stay the same, their data too.</summary>
public sealed class StoppableContainers : IAsyncDisposable
{
    private readonly PostgreSqlContainer _store;
    private readonly RabbitMqContainer _broker;

    private StoppableContainers(int port)
    {
        _store = new PostgreSqlBuilder(SharedServers.PostgresImage).WithPortBinding(port, PostgreSqlBuilder.PostgreSqlPort)
            .WithCommand("-c", "max_connections=200").OnLoopback().Build();
        _broker = new RabbitMqBuilder(SharedServers.RabbitImage).WithPortBinding(port + 1, RabbitMqBuilder.RabbitMqPort)
            .WithHostname("broker").OnLoopback().Build();
    }

    /// <summary>An administrator's connection string.</summary>
    public string Store => _store.LocalConnectionString();

    public string Broker => _broker.LocalConnectionString();

    public static async Task<StoppableContainers> StartAsync()
    {
        var containers = new StoppableContainers(PortPlan.FindFree(2));
        await Task.WhenAll(containers.StartStoreAsync(), containers.StartBrokerAsync());
        return containers;
    }

    public Task StartStoreAsync() => _store.StartAsync();

    public Task StopStoreAsync() => _store.StopAsync();

    public Task StartBrokerAsync() => _broker.StartAsync();

    public Task StopBrokerAsync() => _broker.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _broker.DisposeAsync();
    }
}
