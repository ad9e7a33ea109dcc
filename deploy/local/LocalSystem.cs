using Zichtlijn.Local.Building;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Local;

/// <summary>
/// The whole system on this machine: private servers (unless the environment names others), databases, services.
/// Everything that can start at the same time does, and a failure of one stops all that were started.
/// </summary>
public sealed class LocalSystem
{
    private readonly Workplace _workplace;
    private readonly Action<string> _say;
    private readonly IReadOnlyDictionary<string, string?> _extra;
    private readonly ServiceDatabases _databases;
    private readonly Uri _broker;
    private readonly List<ServiceProcess> _services = [];

    /// <summary>The system for a person: on the servers that the environment names, or on private ones.</summary>
    public LocalSystem(Workplace workplace, PortPlan ports, Action<string> say)
        : this(workplace, ports, say, GivenStore, GivenBroker, new Dictionary<string, string?>(StringComparer.Ordinal))
    {
    }

    /// <param name="store">An administrator's connection string; null for a private PostgreSQL.</param>
    /// <param name="broker">A broker's address; null for a private RabbitMQ.</param>
    /// <param name="extra">Further environment of every service.</param>
    public LocalSystem(
        Workplace workplace, PortPlan ports, Action<string> say, string? store, string? broker, IReadOnlyDictionary<string, string?> extra)
    {
        (_workplace, Ports, _say, _extra) = (workplace, ports, say, extra);
        var place = ServerPlace.Of(workplace);
        Postgres = store is null ? new PostgresServer(place, ports.Postgres) : null;
        Rabbit = broker is null ? new RabbitServer(place, new RabbitPorts(ports.Rabbit, ports.RabbitDistribution, ports.Epmd)) : null;
        _databases = Postgres?.Databases ?? new ServiceDatabases(store!, new Secrets(workplace.Secrets));
        _broker = Rabbit?.Address ?? new Uri(broker!);
    }

    /// <summary>An administrator's connection string of a PostgreSQL to use instead of a private one.</summary>
    public static string? GivenStore => Environment.GetEnvironmentVariable("ZICHTLIJN_STORE") is { Length: > 0 } value ? value : null;

    /// <summary>The address of a RabbitMQ to use instead of a private one.</summary>
    public static string? GivenBroker => Environment.GetEnvironmentVariable("ZICHTLIJN_BROKER") is { Length: > 0 } value ? value : null;

    public PortPlan Ports { get; }
    public PostgresServer? Postgres { get; }
    public RabbitServer? Rabbit { get; }
    public IReadOnlyList<ServiceProcess> Services => _services;

    /// <summary>How a service reaches its database.</summary>
    public string ConnectionString(string service) => _databases.ConnectionString(service);

    public Uri Url => Ports.AddressOf(ServiceDefinition.All[0]);

    public async Task StartAsync(bool build, CancellationToken ct)
    {
        _workplace.EnsureSpace();
        PortPlan.EnsureFree(Ports.All(Postgres is not null, Rabbit is not null));
        Package[] wanted = [.. Postgres is null ? [] : new[] { Package.Postgres }, .. Rabbit is null ? [] : new[] { Package.Rabbit }];
        await Packages.EnsureAsync(wanted, _say, ct);
        Directory.CreateDirectory(_workplace.Keys);

        using var failure = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var databases = StartPostgresAsync(failure.Token);
        var broker = StartRabbitAsync(failure.Token);
        var built = build ? BuildAsync(failure.Token) : Task.CompletedTask;
        var services = ServiceDefinition.All.Select(service => StartServiceAsync(service, built, databases, broker, failure.Token));
        await AllOrFirstFailureAsync([databases, broker, built, .. services], failure);
    }

    /// <summary>Stops what this system started, services before the servers they need.</summary>
    public async Task StopAsync()
    {
        await Task.WhenAll(_services.Select(s => s.StopAsync()));
        await Task.WhenAll(Rabbit?.StopAsync() ?? Task.CompletedTask, Postgres?.StopAsync() ?? Task.CompletedTask);
    }

    /// <summary>Waits until any process ends that should run on, and says which.</summary>
    public async Task<ManagedProcess> WaitForDeathAsync(CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watched = _services.Select(s => s.Process).Append(Postgres?.Process).Append(Rabbit?.Process).OfType<ManagedProcess>()
            .ToDictionary(p => p.WaitForExitAsync(enough.Token));
        var first = await Task.WhenAny(watched.Keys);
        await first;
        await enough.CancelAsync();
        return watched[first];
    }

    private async Task StartPostgresAsync(CancellationToken ct)
    {
        if (Postgres is not null)
        {
            await Postgres.StartAsync(ct);
            _say($"PostgreSQL answers on port {Ports.Postgres}");
        }

        await _databases.EnsureAsync(ServiceDefinition.Databases, ct);
        _say($"databases are there: {string.Join(", ", ServiceDefinition.Databases)}");
    }

    private async Task StartRabbitAsync(CancellationToken ct)
    {
        if (Rabbit is null) return;
        await Rabbit.StartAsync(ct);
        _say($"RabbitMQ answers on port {Ports.Rabbit}");
    }

    private async Task BuildAsync(CancellationToken ct)
    {
        // Off this thread: looking at every source takes a moment that the servers need not wait for.
        var didBuild = await Task.Run(() => new Builder(_workplace).BuildAsync(ct), ct);
        _say(didBuild ? "built in Release" : "nothing to build");
    }

    private async Task StartServiceAsync(ServiceDefinition definition, Task built, Task databases, Task broker, CancellationToken ct)
    {
        await built.WaitAsync(ct);
        if (definition.NeedsDatabase) await databases.WaitAsync(ct);
        if (definition.NeedsBroker) await broker.WaitAsync(ct);
        var service = NewProcess(definition, definition.Name, Ports.AddressOf(definition));
        lock (_services) _services.Add(service);
        await service.StartAndWaitAsync(ct: ct);
        _say($"{definition.Name} is healthy on port {Ports.Of(definition)}");
    }

    /// <summary>One more instance of a service on another port; the caller starts and stops it.</summary>
    public ServiceProcess SecondInstance(string service, int port) =>
        NewProcess(ServiceDefinition.All.Single(s => s.Name == service), $"{service}-{port}", new Uri($"http://127.0.0.1:{port}"));

    private ServiceProcess NewProcess(ServiceDefinition definition, string name, Uri address)
    {
        var environment = ServiceEnvironment.For(
            ServiceDefinition.All.ToDictionary(s => s, Ports.AddressOf), _workplace.Keys, _workplace.Clock,
            definition.NeedsDatabase ? _databases.ConnectionString(definition.Name) : null,
            definition.HasContent ? _databases.ConnectionString(definition.KeyDatabase) : null,
            definition.NeedsBroker ? _broker : null,
            definition.KnowsClientSecret ? new Secrets(_workplace.Secrets).GetOrCreate("identity-client") : null,
            definition.HasAddresses ? _databases.ConnectionString(definition.NewsDatabase) : null);
        return new ServiceProcess(
            name, _workplace.Assembly(definition.Project), address, _workplace.State, _workplace.Logs,
            new Dictionary<string, string?>(environment.Concat(_extra), StringComparer.Ordinal));
    }

    private static async Task AllOrFirstFailureAsync(IReadOnlyList<Task> tasks, CancellationTokenSource others)
    {
        var open = tasks.ToList();
        while (open.Count > 0)
        {
            var done = await Task.WhenAny(open);
            open.Remove(done);
            if (done.IsCompletedSuccessfully) continue;
            await others.CancelAsync();
            await Task.WhenAll(open).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await done;
        }
    }
}
