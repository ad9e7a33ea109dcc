using System.Diagnostics;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;

namespace Zichtlijn.Local.Servers;

/// <summary>The four ports of a private RabbitMQ, all on loopback.</summary>
public sealed record RabbitPorts(int Amqp, int Distribution, int Epmd);

/// <summary>
/// A RabbitMQ of our own, with its own Erlang port mapper (epmd): nothing is shared with a system-wide broker,
/// and nothing of it stays behind.
/// </summary>
public sealed class RabbitServer : IAsyncDisposable
{
    public const string ProcessName = "rabbitmq";
    public const string EpmdName = "epmd";
    private const string Programs = "/usr/lib/rabbitmq/bin";
    private const string User = "zichtlijn";
    private readonly ServerPlace _place;
    private readonly RabbitPorts _ports;
    private readonly string? _user = ServerUser.For("rabbitmq");
    private readonly string _password;
    private ManagedProcess? _epmd;
    private ManagedProcess? _process;

    public RabbitServer(ServerPlace place, RabbitPorts ports)
    {
        _place = place;
        _ports = ports;
        Files = new RabbitFiles(Path.Combine(place.Data, "rabbitmq"), ports);
        _password = new Secrets(place.Secrets).GetOrCreate("rabbitmq");
        Address = new Uri($"amqp://{User}:{_password}@127.0.0.1:{ports.Amqp}/");
        _epmd = ManagedProcess.Attach(place.State, EpmdName);
        _process = ManagedProcess.Attach(place.State, ProcessName);
    }

    public Uri Address { get; }
    public ManagedProcess? Process => _process;
    public bool IsAlive => _process?.IsAlive ?? false;

    /// <summary>How long it took from the start to the first answer.</summary>
    public TimeSpan StartedIn { get; private set; }
    internal RabbitFiles Files { get; }
    internal string? RunAs => _user;

    public static bool IsInstalled => File.Exists(Path.Combine(Programs, "rabbitmq-server"));

    public async Task StartAsync(CancellationToken ct = default)
    {
        if (!IsInstalled) throw new Refusal("RabbitMQ is not installed.", exitCode: 3);
        if (!IsAlive)
        {
            // The port mapper of a broker that was killed is still ours.
            var mapper = _epmd is { IsAlive: true } ? [] : new[] { ("RabbitMQ's port mapper (epmd)", _ports.Epmd) };
            PortPlan.EnsureFree([("RabbitMQ", _ports.Amqp), ("RabbitMQ's Erlang distribution", _ports.Distribution), .. mapper]);
        }

        await Files.PrepareAsync(_user, User, _password, ct);
        var clock = Stopwatch.StartNew();
        if (_epmd is not { IsAlive: true }) _epmd = Launch(EpmdName, "epmd", ["-port", $"{_ports.Epmd}", "-address", "127.0.0.1"], _ports.Epmd);
        if (!IsAlive) _process = Launch(ProcessName, Path.Combine(Programs, "rabbitmq-server"), [], _ports.Amqp);
        await WaitUntilReadyAsync(ct);
        StartedIn = clock.Elapsed;
    }

    public async Task StopAsync()
    {
        if (_process is not null) await _process.StopAsync(TimeSpan.FromSeconds(30));
        if (_epmd is not null) await _epmd.StopAsync();
    }

    /// <summary>kill -9 of the broker; its epmd stays, as it would on a real machine.</summary>
    public Task KillAsync() => _process?.KillAsync() ?? Task.CompletedTask;

    /// <summary>Every queue (or those asked for) with the number of messages that wait in it; just after a start it may trail.</summary>
    public async Task<IReadOnlyDictionary<string, long>> QueuesAsync(Func<string, bool>? which = null, CancellationToken ct = default)
        => await RabbitQueues.CountAsync(Address, (await RabbitQueues.NamesAsync(Programs, Files, _user, ct)).Where(which ?? (_ => true)), ct);

    public async ValueTask DisposeAsync() => await StopAsync();

    private ManagedProcess Launch(string name, string command, IReadOnlyList<string> arguments, int port)
        => ManagedProcess.Start(new Launch(name, command, arguments)
        {
            WorkingFolder = Files.Folder,
            LogFile = Path.Combine(_place.Logs, name + ".log"),
            StateFolder = _place.State,
            Port = port,
            RunAs = _user,
            Environment = Files.Environment,
        });

    private async Task WaitUntilReadyAsync(CancellationToken ct)
    {
        var factory = new ConnectionFactory { Uri = Address, RequestedConnectionTimeout = TimeSpan.FromSeconds(2), AutomaticRecoveryEnabled = false };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            if (!IsAlive)
            {
                var refusal = _process!.Died("while it started");
                if (_epmd is not null) await _epmd.StopAsync();
                throw refusal;
            }

            // The port opens last, and our own server says so: whoever else answers there is not taken for it.
            if (!await SaysItListensAsync(ct)) continue;
            try
            {
                await using var connection = await factory.CreateConnectionAsync(ct);
                return;
            }
            catch (BrokerUnreachableException e) when (e.InnerException is AuthenticationFailureException)
            {
                throw new Refusal($"The passwords in {_place.Secrets} do not belong to the data in {Files.Folder}; remove both to start afresh.", e);
            }
            catch (BrokerUnreachableException)
            {
                // Listening, but not yet answering: ask again.
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    /// <summary>Its log begins anew with every start, a moment after it.</summary>
    private async Task<bool> SaysItListensAsync(CancellationToken ct)
    {
        if (!File.Exists(_process!.LogFile)) return false;
        await using var log = new FileStream(_process.LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return (await reader.ReadToEndAsync(ct)).Contains($"started TCP listener on 127.0.0.1:{_ports.Amqp}", StringComparison.Ordinal);
    }
}
