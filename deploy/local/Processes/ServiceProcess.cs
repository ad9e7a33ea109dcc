using System.Diagnostics;
using System.Net;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Local.Processes;

/// <summary>One of our own services as a real operating system process, as a person or a test starts it.</summary>
public sealed class ServiceProcess
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(3) };
    private readonly Launch _launch;
    private ManagedProcess? _process;

    /// <param name="name">Unique among what runs from the same state folder: a second instance needs a name of its own.</param>
    /// <param name="assembly">The path of the service's dll.</param>
    public ServiceProcess(string name, string assembly, Uri address, string stateFolder, string logFolder, IReadOnlyDictionary<string, string?> environment)
    {
        Address = address;
        _launch = new Launch(name, "dotnet", [assembly])
        {
            // The project's own folder in the build output: appsettings and wwwroot are found from the working folder.
            WorkingFolder = Path.GetDirectoryName(assembly)!,
            LogFile = Path.Combine(logFolder, name + ".log"),
            StateFolder = stateFolder,
            Port = address.Port,
            Environment = new Dictionary<string, string?>(environment, StringComparer.Ordinal)
            {
                ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
            },
        };
        Assembly = assembly;
    }

    public string Name => _launch.Name;
    public string Assembly { get; }
    public Uri Address { get; }
    public ManagedProcess? Process => _process;
    public bool IsAlive => _process?.IsAlive ?? false;

    /// <summary>How long it took from the start to the first healthy answer.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Starts it without waiting.</summary>
    public void Start()
    {
        if (!File.Exists(Assembly)) throw new Refusal($"{Name} is not built: {Assembly} is missing; run without --no-build.", exitCode: 3);
        PortPlan.EnsureFree([(Name, Address.Port)]);
        _process = ManagedProcess.Start(_launch);
    }

    public async Task StartAndWaitAsync(TimeSpan? limit = null, CancellationToken ct = default)
    {
        await PortPlan.WaitUntilFreeAsync(Address.Port, ct);
        Start();
        await WaitUntilReadyAsync(limit, ct);
    }

    /// <summary>Waits for <c>GET /health/ready</c> to answer 200; refuses when the process ends first or takes too long.</summary>
    public async Task WaitUntilReadyAsync(TimeSpan? limit = null, CancellationToken ct = default)
    {
        var allowed = limit ?? TimeSpan.FromSeconds(90);
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var last = "no answer";
        do
        {
            if (_process is not { IsAlive: true }) throw (_process?.Died("while it started") ?? new Refusal($"{Name} was not started."));
            (var ready, last) = await ProbeAsync(Address, ct);
            if (ready)
            {
                StartedIn = clock.Elapsed;
                return;
            }

            if (clock.Elapsed > allowed)
            {
                throw new Refusal($"{Name} was not healthy after {allowed.TotalSeconds:0} seconds ({last}); its log {_launch.LogFile} ends with: {_process.LogTail()}");
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    /// <summary>SIGTERM, and SIGKILL after 10 seconds.</summary>
    public Task StopAsync() => _process?.StopAsync() ?? Task.CompletedTask;

    /// <summary>kill -9.</summary>
    public Task KillAsync() => _process?.KillAsync() ?? Task.CompletedTask;

    /// <summary>Asks a service how it is: healthy or not, and what it answered.</summary>
    public static async Task<(bool Ready, string Answer)> ProbeAsync(Uri address, CancellationToken ct = default)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri(address, "/health/ready"), ct);
            var text = response.StatusCode == HttpStatusCode.OK ? "" : ": " + (await response.Content.ReadAsStringAsync(ct)).Trim();
            return (response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode}{(text.Length > 200 ? text[..200] : text)}");
        }
        catch (HttpRequestException)
        {
            return (false, "no answer");
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return (false, "no answer within 3 seconds");
        }
    }
}
