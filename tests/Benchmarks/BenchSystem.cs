using System.Diagnostics;
using Npgsql;
using Zichtlijn.Benchmarks.Floors;
using Zichtlijn.Local;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Benchmarks;

/// <summary>The whole system on ports and data of its own, freshly made, with the floor server behind its gateway.</summary>
internal sealed class BenchSystem : IAsyncDisposable
{
    /// <summary>Name of the floor server's database.</summary>
    public const string Floor = "floor";

    private const int PortsOfASystem = 24;
    private readonly Workplace _workplace;
    private readonly Uri _floorAddress;
    private ManagedProcess? _floor;

    public BenchSystem(Action<string> say)
    {
        var clone = Workplace.Find();
        _workplace = clone with { Local = Path.Combine(clone.Local, "bench") };
        Artifacts = clone.Artifacts;
        var first = PortPlan.FindFree(PortsOfASystem + 1);
        _floorAddress = new Uri($"http://127.0.0.1:{first + PortsOfASystem}");
        foreach (var left in ManagedProcess.AttachAll(_workplace.State).Where(p => p.IsAlive))
        {
            throw new Refusal($"{left.Name} of another measurement still runs (process {left.Identity.Pid}); wait for it or stop it.");
        }

        RemoveData();
        System = new LocalSystem(_workplace, PortPlan.From(first), say, store: null, broker: null, GatewayRoute(_floorAddress));
    }

    public LocalSystem System { get; }

    public string Artifacts { get; }

    public Uri Gateway => System.Url;

    /// <summary>The processes that belong to the system; the floor server does not.</summary>
    public IEnumerable<(string Name, ProcessIdentity Process)> Processes =>
        new[] { System.Postgres!.Process!, System.Rabbit!.Process! }.Concat(System.Services.Select(s => s.Process!)).Select(p => (p.Name, p.Identity));

    public int FloorProcess => _floor!.Identity.Pid;

    /// <summary>Seconds from its start to its first healthy answer.</summary>
    public double StartSeconds(string name) => name switch
    {
        PostgresServer.ProcessName => System.Postgres!.StartedIn.TotalSeconds,
        RabbitServer.ProcessName => System.Rabbit!.StartedIn.TotalSeconds,
        _ => System.Services.Single(s => s.Name == name).StartedIn.TotalSeconds,
    };

    /// <summary>Starts the system alone, so that its memory can be read before the floor server is there.</summary>
    public Task StartAsync(CancellationToken ct) => System.StartAsync(build: false, ct);

    public async Task StartFloorAsync(CancellationToken ct)
    {
        await System.Postgres!.Databases.EnsureAsync([Floor], ct);
        var assembly = typeof(FloorServer).Assembly.Location;
        _floor = ManagedProcess.Start(new Launch(Floor, "dotnet", [assembly, Floor])
        {
            WorkingFolder = Path.GetDirectoryName(assembly)!,
            LogFile = Path.Combine(_workplace.Logs, "floor.log"),
            StateFolder = _workplace.State,
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = _floorAddress.GetLeftPart(UriPartial.Authority),
                ["ConnectionStrings__Store"] = System.ConnectionString(Floor),
            },
        });
        var clock = Stopwatch.StartNew();
        while (!(await ServiceProcess.ProbeAsync(_floorAddress, ct)).Ready)
        {
            if (!_floor.IsAlive || clock.Elapsed > TimeSpan.FromSeconds(60)) throw _floor.Died("while it started");
            await Task.Delay(100, ct);
        }
    }

    /// <summary>Reads a service's own database, as its administrator.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string service)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(System.Postgres!.AdminConnectionString) { Database = service }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_floor is not null) await _floor.StopAsync();
        await System.StopAsync();
        RemoveData();
    }

    /// <summary>The logs stay.</summary>
    private void RemoveData()
    {
        foreach (var folder in new[] { ServerPlace.Of(_workplace).Data, _workplace.Secrets, _workplace.Keys }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The gateway's routes are configuration, so the floor's is told to it like any other.</summary>
    private static Dictionary<string, string?> GatewayRoute(Uri floor) => new(StringComparer.Ordinal)
    {
        ["ReverseProxy__Routes__floor__ClusterId"] = "Floor",
        ["ReverseProxy__Routes__floor__Order"] = "1",
        ["ReverseProxy__Routes__floor__AuthorizationPolicy"] = "anonymous",
        ["ReverseProxy__Routes__floor__RateLimiterPolicy"] = "ordinary",
        ["ReverseProxy__Routes__floor__Match__Path"] = "/api/floor/{**rest}",
        ["ReverseProxy__Clusters__Floor__Metadata__purpose"] = "measuring",
        ["Zichtlijn__Services__Floor"] = floor.GetLeftPart(UriPartial.Authority),
    };
}
