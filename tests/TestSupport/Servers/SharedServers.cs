using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;
using Zichtlijn.Local;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.TestSupport.Servers;

/// <summary>
/// One PostgreSQL and one RabbitMQ for all tests of a process: those that the environment names, else containers where
/// an engine answers, else private servers of this machine. They go when the process ends.
/// </summary>
internal static class SharedServers
{
    public const string PostgresImage = "postgres:17-alpine";
    public const string RabbitImage = "rabbitmq:4-management";
    private static readonly List<Func<Task>> Stops = [];
    private static readonly Lazy<Task<(string Store, string Broker)>> Started = new(StartAsync);

    public static Task<(string Store, string Broker)> GetAsync() => Started.Value;

    private static async Task<(string Store, string Broker)> StartAsync()
    {
        var (store, broker) = (LocalSystem.GivenStore, LocalSystem.GivenBroker);
        if (store is not null && broker is not null)
        {
            return (store, broker);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.WhenAll(Stops.Select(stop => stop())).GetAwaiter().GetResult();
        return await DockerEngine.AnswersAsync(CancellationToken.None)
            ? (store ?? await PostgresContainer(), broker ?? await RabbitContainer())
            : await PrivateServers(store, broker);
    }

    private static async Task<string> PostgresContainer()
    {
        var container = new PostgreSqlBuilder(PostgresImage).WithCommand("-c", "max_connections=200").OnLoopback().Build();
        Stops.Add(async () => await container.DisposeAsync());
        await container.StartAsync();
        return container.LocalConnectionString();
    }

    private static async Task<string> RabbitContainer()
    {
        var container = new RabbitMqBuilder(RabbitImage).OnLoopback().Build();
        Stops.Add(async () => await container.DisposeAsync());
        await container.StartAsync();
        return container.LocalConnectionString();
    }

    private static async Task<(string Store, string Broker)> PrivateServers(string? store, string? broker)
    {
        var folder = Path.Combine(Workplace.Find().Local, "test", $"servers-{Environment.ProcessId}");
        var place = ServerPlace.Under(folder);
        var port = PortPlan.FindFree(4);
        var postgres = new PostgresServer(place, port);
        var rabbit = new RabbitServer(place, new RabbitPorts(port + 1, port + 2, port + 3));
        Stops.Add(async () =>
        {
            await Task.WhenAll(postgres.StopAsync(), rabbit.StopAsync());
            Directory.Delete(folder, recursive: true);
        });
        await Task.WhenAll(store is null ? postgres.StartAsync() : Task.CompletedTask, broker is null ? rabbit.StartAsync() : Task.CompletedTask);
        return (store ?? postgres.AdminConnectionString, broker ?? rabbit.Address.AbsoluteUri);
    }
}
