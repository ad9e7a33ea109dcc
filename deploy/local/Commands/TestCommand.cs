using System.CommandLine;
using Zichtlijn.Local.Building;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Local.Commands;

/// <summary><c>test</c>: everything, with real servers, on a machine where nothing was installed by hand.</summary>
internal static class TestCommand
{
    public static Command Create(Workplace workplace)
    {
        var command = new Command("test", "Builds and runs all tests; further arguments go to dotnet test.") { TreatUnmatchedTokensAsErrors = false };
        command.Guard((parsed, ct) => RunAsync(workplace, parsed.UnmatchedTokens, ct));
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var progress = new Progress(Console.Out);
        workplace.EnsureSpace();
        var containers = await DockerEngine.AnswersAsync(ct);
        var (needsStore, needsBroker) = (!containers && LocalSystem.GivenStore is null, !containers && LocalSystem.GivenBroker is null);
        await Packages.EnsureAsync([
            Package.Chromium, .. needsStore ? [Package.Postgres] : Array.Empty<Package>(), .. needsBroker ? [Package.Rabbit] : Array.Empty<Package>(),
        ], progress.Say, ct);

        progress.Say(containers ? "a container engine answers: the tests start their servers in it" : "private servers for the tests");
        await using var servers = await TestServers.PrepareAsync(workplace, needsStore, needsBroker);
        var built = new Builder(workplace).BuildAsync(ct);
        await Task.WhenAll(built, servers.StartAsync(ct));
        progress.Say(await built ? "built in Release" : "nothing to build");
        var (browser, wholeSystems, others) = Lanes(workplace);
        Directory.CreateDirectory(workplace.Logs);
        var log = Path.Combine(workplace.Logs, "test-browser.log");
        progress.Say("tests in a browser run beside those of single parts, and say what they have to say afterwards");
        var inBackground = RunAsync(browser, log);
        var codes = new List<int> { await RunAsync(others, log: null), await inBackground };
        await Console.Out.WriteAsync(await File.ReadAllTextAsync(log, CancellationToken.None));
        codes.Add(await RunAsync(wholeSystems, log: null));
        return codes.FirstOrDefault(code => code != 0);

        Task<int> RunAsync(IReadOnlyList<string> modules, string? log) => Foreground.RunAsync("dotnet", [
            "test", "--test-modules", string.Join(';', modules), "--root-directory", workplace.Root, "--max-parallel-test-modules", "1", .. arguments,
        ], workplace.Root, servers.Environment, log, ct);
    }

    /// <summary>
    /// Tests in a browser, which mostly wait for a page, run beside those of single parts, which take turns at the servers of
    /// this run. Those that start and kill whole systems need the machine for themselves: beside a browser both take longer
    /// than one after the other.
    /// </summary>
    private static (IReadOnlyList<string> Browser, IReadOnlyList<string> WholeSystems, IReadOnlyList<string> Others) Lanes(Workplace workplace)
    {
        const string Browser = "Zichtlijn.Browser.Tests";
        const string WholeSystems = "Zichtlijn.EndToEnd.Tests";
        var projects = Directory.EnumerateFiles(Path.Combine(workplace.Root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal).ToLookup(name => name is Browser or WholeSystems ? name : "", StringComparer.Ordinal);
        return ([.. projects[Browser].Select(Module)], [.. projects[WholeSystems].Select(Module)], [.. projects[""].Select(Module)]);

        string Module(string project) => Path.GetRelativePath(workplace.Root, workplace.Assembly(project));
    }

    /// <summary>One PostgreSQL and one RabbitMQ for the whole run, new every time, gone afterwards.</summary>
    private sealed class TestServers(PostgresServer? postgres, RabbitServer? rabbit, Action remove) : IAsyncDisposable
    {
        public IReadOnlyDictionary<string, string?> Environment
        {
            get
            {
                var environment = new Dictionary<string, string?>(StringComparer.Ordinal);
                if (postgres is not null) environment["ZICHTLIJN_STORE"] = postgres.AdminConnectionString;
                if (rabbit is not null) environment["ZICHTLIJN_BROKER"] = rabbit.Address.AbsoluteUri;
                return environment;
            }
        }

        public static async Task<TestServers> PrepareAsync(Workplace workplace, bool postgres, bool rabbit)
        {
            var folder = Path.Combine(workplace.Local, "test");
            Directory.CreateDirectory(folder);
            var place = ServerPlace.Under(folder);
            await Task.WhenAll(ManagedProcess.AttachAll(place.State).Select(p => p.StopAsync(TimeSpan.FromSeconds(5))));
            void Remove()
            {
                foreach (var data in new[] { place.Data, place.Secrets, place.State })
                {
                    if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
                }
            }

            Remove();
            var port = postgres || rabbit ? PortPlan.FindFree(4) : 0;
            return new TestServers(
                postgres ? new PostgresServer(place, port) : null,
                rabbit ? new RabbitServer(place, new RabbitPorts(port + 1, port + 2, port + 3)) : null,
                Remove);
        }

        public Task StartAsync(CancellationToken ct)
            => Task.WhenAll(postgres?.StartAsync(ct) ?? Task.CompletedTask, rabbit?.StartAsync(ct) ?? Task.CompletedTask);

        public async ValueTask DisposeAsync()
        {
            await Task.WhenAll(postgres?.StopAsync() ?? Task.CompletedTask, rabbit?.StopAsync() ?? Task.CompletedTask);
            remove();
        }
    }
}
