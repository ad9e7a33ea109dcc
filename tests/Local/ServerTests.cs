using System.Net;
using System.Net.Sockets;
using Npgsql;
using RabbitMQ.Client;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Local.Tests;

/// <summary>Private servers as people and other tests use them: started, killed, started again, gone.</summary>
public sealed class ServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zichtlijn-servers-").FullName;
    private readonly int _port = PortPlan.FindFree(4);
    private readonly ServerPlace _place;

    public ServerTests()
    {
        // The servers run as users of their own, who must be able to reach their folders.
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        _place = ServerPlace.Under(_folder);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task PostgreSQL_keeps_what_it_committed_when_it_is_killed()
    {
        Assert.SkipUnless(PostgresServer.FindPrograms() is not null, "PostgreSQL is not installed: the tests use containers.");
        await using var server = new PostgresServer(_place, _port);
        await server.StartAsync();
        await server.Databases.EnsureAsync(["triage", "reporting"]);
        await RunAsync(server.ConnectionString("triage"), "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");

        await server.KillAsync();
        server.IsAlive.ShouldBeFalse();
        await server.StartAsync();
        await server.Databases.EnsureAsync(["triage", "reporting"]);
        (await RunAsync(server.ConnectionString("triage"), "SELECT count(*) FROM kept")).ShouldBe(1L);
        (await RunAsync(server.ConnectionString("triage"), "SHOW fsync")).ShouldBe("on");

        var stranger = new NpgsqlConnectionStringBuilder(server.ConnectionString("triage")) { Database = "reporting" }.ConnectionString;
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(stranger, "SELECT 1"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        await server.StopAsync();
        ManagedProcess.AttachAll(_place.State).ShouldBeEmpty();
        PortPlan.IsFree(_port).ShouldBeTrue();
    }

    [Fact]
    public async Task RabbitMQ_keeps_what_it_confirmed_when_it_is_killed_and_failed_messages_can_be_replayed()
    {
        Assert.SkipUnless(RabbitServer.IsInstalled, "RabbitMQ is not installed: the tests use containers.");
        await using var server = new RabbitServer(_place, new RabbitPorts(_port, _port + 1, _port + 2));
        await server.StartAsync();
        await DeclareAsync(server.Address, "triage-reports", "triage-reports_error");
        // RabbitMQ 3.10 writes down which log belongs to a new queue a moment after declaring it; a kill in that moment leaves
        // the queue empty, confirmed messages or not. After an orderly stop that moment is certainly over.
        await server.StopAsync();
        await server.StartAsync();
        await PublishFailedAsync(server.Address, "triage-reports_error");

        await server.KillAsync();
        server.IsAlive.ShouldBeFalse();
        await server.StartAsync();
        (await MessageReplay.MoveAsync(server.Address, "triage-reports_error", "triage-reports")).ShouldBe(2);
        await ReachesAsync(server, "triage-reports", 2);
        await ReachesAsync(server, "triage-reports_error", 0);
        await Should.ThrowAsync<Refusal>(() => MessageReplay.MoveAsync(server.Address, "nothing_error", "nothing"));

        await server.StopAsync();
        ManagedProcess.AttachAll(_place.State).ShouldBeEmpty();
        Enumerable.Range(_port, 3).ShouldAllBe(port => PortPlan.IsFree(port));
    }

    [Fact]
    public async Task Whoever_listens_where_RabbitMQ_should_is_not_taken_for_it()
    {
        Assert.SkipUnless(RabbitServer.IsInstalled, "RabbitMQ is not installed: the tests use containers.");
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();
        await using var server = new RabbitServer(_place, new RabbitPorts(_port, _port + 1, _port + 2));

        (await Should.ThrowAsync<Refusal>(() => server.StartAsync())).Message.ShouldContain($"Port {_port}, which RabbitMQ needs");
        ManagedProcess.AttachAll(_place.State).ShouldBeEmpty();
    }

    private static async Task DeclareAsync(Uri broker, params string[] queues)
    {
        await using var connection = await new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var quorum = new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-single-active-consumer"] = true }; // as the services' are
        foreach (var queue in queues) await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, quorum);
    }

    private static async Task PublishFailedAsync(Uri broker, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        for (var i = 0; i < 2; i++)
        {
            var properties = new BasicProperties { Persistent = true, MessageId = $"{i}", Headers = new Dictionary<string, object?> { ["MT-Reason"] = "fault" } };
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, new byte[] { 1, 2, 3 });
        }
    }

    /// <summary>A queue's count follows what the broker confirmed a moment later.</summary>
    private static async Task ReachesAsync(RabbitServer server, string queue, long expected)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var count = -1L;
        for (var i = 0; i < 50 && count != expected; i++)
        {
            count = (await server.QueuesAsync()).GetValueOrDefault(queue, -1);
            if (count != expected) await timer.WaitForNextTickAsync();
        }

        count.ShouldBe(expected);
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
