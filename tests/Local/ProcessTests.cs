using Zichtlijn.Local.Building;
using Zichtlijn.Local.Plan;
using Zichtlijn.Local.Processes;
using Zichtlijn.Local.Servers;

namespace Zichtlijn.Local.Tests;

public sealed class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zichtlijn-local-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_process_id_alone_is_not_enough_to_be_that_process()
    {
        var self = ProcessIdentity.Of(Environment.ProcessId)!;
        self.IsAlive.ShouldBeTrue();
        (self with { StartTicks = self.StartTicks + 1 }).IsAlive.ShouldBeFalse();
        (self with { Boot = "another" }).IsAlive.ShouldBeFalse();
        self.ResidentMegabytes.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_process_is_found_again_by_its_state_file_and_stopped()
    {
        var started = ManagedProcess.Start(Sleeper("exec sleep 60"));
        var found = ManagedProcess.Attach(_folder, "sleeper")!;
        found.Identity.ShouldBe(started.Identity);
        await found.StopAsync();
        started.IsAlive.ShouldBeFalse();
        ManagedProcess.AttachAll(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_ignores_SIGTERM_is_killed_with_its_children()
    {
        var stubborn = ManagedProcess.Start(Sleeper("trap '' TERM; echo ready; while :; do sleep 60; done"));
        while (!stubborn.LogTail().Contains("ready", StringComparison.Ordinal) || stubborn.Identity.Family().Count == 0) await Task.Delay(20);
        var children = stubborn.Identity.Family();
        await stubborn.StopAsync(TimeSpan.FromMilliseconds(200));
        stubborn.IsAlive.ShouldBeFalse();
        children.ShouldAllBe(child => !child.IsAlive);
    }

    [Fact]
    public async Task A_stranger_with_the_same_process_id_is_left_alone()
    {
        var started = ManagedProcess.Start(Sleeper("exec sleep 60"));
        var stranger = started.Identity with { StartTicks = started.Identity.StartTicks - 1 };
        new StateFile("other", stranger, null, started.LogFile, 15, DateTimeOffset.UtcNow).Write(_folder);
        await ManagedProcess.Attach(_folder, "other")!.StopAsync();
        started.IsAlive.ShouldBeTrue();
        await started.KillAsync();
    }

    [Fact]
    public async Task A_dead_process_is_quoted()
    {
        var process = ManagedProcess.Start(Sleeper("echo starting; echo 'the port is taken'; exit 7"));
        await process.WaitForExitAsync();
        process.Died("while it started").Message.ShouldContain("the port is taken");
    }

    [Fact]
    public void A_secret_is_made_once_and_only_its_owner_can_read_it()
    {
        var secrets = new Secrets(Path.Combine(_folder, "secrets"));
        var made = secrets.GetOrCreate("one");
        made.Length.ShouldBe(40);
        secrets.GetOrCreate("one").ShouldBe(made);
        secrets.GetOrCreate("two").ShouldNotBe(made);
        File.GetUnixFileMode(Path.Combine(_folder, "secrets", "one")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_service_gets_a_database_of_its_own_whose_server_notices_dead_clients()
    {
        var databases = new ServiceDatabases("Host=db;Port=5;Username=admin;Password=top", new Secrets(_folder));
        var text = databases.ConnectionString("triage");
        text.ShouldContain("Database=triage");
        text.ShouldContain("Username=triage");
        text.ShouldContain("client_connection_check_interval=500");
        text.ShouldNotContain("top");
    }

    [Fact]
    public void A_service_is_told_where_the_others_are_but_not_the_administrators_keys()
    {
        var plan = new PortPlan(8080);
        var environment = ServiceEnvironment.For(
            ServiceDefinition.All.ToDictionary(s => s, plan.AddressOf), "/keys", "/clock.json", "store", "keys", new Uri("amqp://u:p@127.0.0.1:1/"), clientSecret: null);
        environment["Zichtlijn__Services__Reporting"].ShouldBe("http://127.0.0.1:8082");
        environment["ConnectionStrings__Broker"].ShouldBe("amqp://u:p@127.0.0.1:1/");
        environment["ZICHTLIJN_STORE"].ShouldBeNull();
        environment["Zichtlijn__Identity__Authority"].ShouldBe("http://127.0.0.1:8080/identity");
        environment["Zichtlijn__Identity__InternalAddress"].ShouldBe("http://127.0.0.1:8099/identity");
    }

    [Fact]
    public void Only_the_gateway_and_the_provider_know_the_clients_secret()
    {
        ServiceDefinition.All.Where(s => s.KnowsClientSecret).Select(s => s.Name).ShouldBe(["gateway", "identity"]);
    }

    [Fact]
    public void A_fingerprint_changes_with_a_source_and_with_nothing_else()
    {
        File.WriteAllText(Path.Combine(_folder, "a.cs"), "one");
        var before = Fingerprint.Of(_folder);
        Directory.CreateDirectory(Path.Combine(_folder, "artifacts"));
        File.WriteAllText(Path.Combine(_folder, "artifacts", "b.cs"), "two");
        File.WriteAllText(Path.Combine(_folder, "packages.lock.json"), "{}");
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "three");
        Fingerprint.Of(_folder).ShouldBe(before);
        File.WriteAllText(Path.Combine(_folder, "a.cs"), "changed");
        Fingerprint.Of(_folder).ShouldNotBe(before);
    }

    private Launch Sleeper(string script) => new("sleeper", "/bin/sh", ["-c", script])
    {
        WorkingFolder = _folder,
        LogFile = Path.Combine(_folder, "sleeper.log"),
        StateFolder = _folder,
    };
}
