using System.Net.Http.Json;
using Npgsql;
using Xunit;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Local;
using Zichtlijn.Local.Commands;
using Zichtlijn.Local.Identity;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.TestSupport.Systems;

/// <summary>The whole system, started as a person starts it, on ports and data of its own.</summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private const int PortsOfASystem = 24;
    private readonly Workplace _workplace = Workplace.Find() with { Local = Path.Combine(Workplace.Find().Local, "test", $"system-{Guid.CreateVersion7():n}") };

    private readonly IReadOnlyDictionary<string, string?> _environment;
    private StoppableContainers? _containers;

    public RunningSystem()
        : this(new Dictionary<string, string?>(StringComparer.Ordinal))
    {
    }

    private RunningSystem(IReadOnlyDictionary<string, string?> environment) => _environment = environment;

    public LocalSystem System { get; private set; } = null!;

    /// <summary>A system whose services get this environment as well.</summary>
    public static RunningSystem With(IReadOnlyDictionary<string, string?> environment) => new(environment);

    /// <summary>A client of the gateway, as a browser or another program would be.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Access tokens of made-up accounts; asked of the provider itself, so that the gateway may be away.</summary>
    public AccountTokens Tokens { get; private set; } = null!;

    public string Logs => _workplace.Logs;

    /// <summary>What a private broker has on disk; nothing when it runs in a container.</summary>
    public IEnumerable<string> BrokerFiles => System.Rabbit is null
        ? []
        : Directory.EnumerateFiles(ServerPlace.Of(_workplace).Data, "*", SearchOption.AllDirectories).Where(f => f.Contains("rabbitmq", StringComparison.Ordinal));

    /// <summary>Where the services keep their destruction ledgers.</summary>
    public string Ledgers => Path.Combine(_workplace.Keys, "destruction-ledger");

    /// <summary>An administrator's connection string of the database server.</summary>
    public string Administrator => _containers?.Store ?? System.Postgres!.AdminConnectionString;

    public async ValueTask InitializeAsync()
    {
        _containers = await DockerEngine.AnswersAsync(TestContext.Current.CancellationToken) ? await StoppableContainers.StartAsync() : null;
        System = new LocalSystem(
            _workplace, PortPlan.From(PortPlan.FindFree(PortsOfASystem)), _ => { }, _containers?.Store, _containers?.Broker, _environment);
        await System.StartAsync(build: false, TestContext.Current.CancellationToken);
        Client = NewClient(System.Url);
        Tokens = new AccountTokens(System.Ports.AddressOf(ServiceDefinition.All.Single(s => s.Name == ServiceDefinition.Identity)));
    }

    public async ValueTask DisposeAsync()
    {
        Tokens?.Dispose();
        await (System?.StopAsync() ?? Task.CompletedTask);
        if (_containers is not null)
        {
            await _containers.DisposeAsync();
        }

        if (Directory.Exists(_workplace.Local))
        {
            Directory.Delete(_workplace.Local, recursive: true);
        }
    }

    public static HttpClient NewClient(Uri address) =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>A client with the access token of a made-up account, from the system's own identity provider.</summary>
    public HttpClient ClientAs(string account) => ClientWith(Tokens.OfAsync(account).GetAwaiter().GetResult());

    /// <summary>The same of somebody who signed in just now, for acts that ask for that: a system can be older than five minutes.</summary>
    public async Task<HttpClient> FreshClientAsync(string account) => ClientWith(await Tokens.GetAsync(account));

    /// <summary>A client with the session that a receipt's code opens.</summary>
    public async Task<HttpClient> ReporterAsync(ReportReceipt receipt)
    {
        using var opened = await Client.PostAsJsonAsync("/api/reporting/v1/receipt-sessions", new OpenReceiptSession(receipt.ReceiptCode));
        var session = await opened.Content.ReadFromJsonAsync<ReceiptSession>(Reports.Json);
        var client = NewClient(System.Url);
        client.DefaultRequestHeaders.Authorization = new("Bearer", session!.AccessToken);
        return client;
    }

    public Task StopStoreAsync() => _containers?.StopStoreAsync() ?? System.Postgres!.StopAsync();

    public Task StartStoreAsync() => _containers?.StartStoreAsync() ?? System.Postgres!.StartAsync();

    public Task StopBrokerAsync() => _containers?.StopBrokerAsync() ?? System.Rabbit!.StopAsync();

    public Task StartBrokerAsync() => _containers?.StartBrokerAsync() ?? System.Rabbit!.StartAsync();

    /// <summary>Puts the system's clock forward, as <c>./zichtlijn clock</c> does; its processes follow within a second.</summary>
    public void PutForward(int days) => ClockCommand.Move(_workplace, $"+{days}d", DateTimeOffset.UtcNow);

    public ServiceProcess Service(string name) => System.Services.Single(s => s.Name == name);

    public async Task<IReadOnlyList<Guid>> Ids(string service, string query)
    {
        await using var connection = new NpgsqlConnection(System.ConnectionString(service));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    public Task<IReadOnlyList<Guid>> TriageCases() => Ids("triage", "select stream_id from mt_events where type = 'case_received'");

    public Task<IReadOnlyList<Guid>> DashboardCases() => Ids("dashboard", "select id from mt_doc_case where data->>'caseNumber' is not null");

    private HttpClient ClientWith(string token)
    {
        var client = NewClient(System.Url);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }
}
