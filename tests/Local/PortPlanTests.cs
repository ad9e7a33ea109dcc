using System.Net;
using System.Net.Sockets;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.Local.Tests;

public sealed class PortPlanTests
{
    [Fact]
    public void Every_part_has_a_port_of_its_own()
    {
        var ports = new PortPlan(8080).All().Select(p => p.Port).ToList();
        ports.ShouldBeUnique();
        ports.ShouldAllBe(port => port >= 8080 && port < 8080 + 24);
    }

    [Fact]
    public void The_ports_people_know_stay_where_they_are()
    {
        var plan = new PortPlan(8080);
        ServiceDefinition.All.ToDictionary(s => s.Name, plan.Of).ShouldBe(new Dictionary<string, int>
        {
            ["gateway"] = 8080, ["portal"] = 8081, ["reporting"] = 8082, ["triage"] = 8083, ["investigations"] = 8085, ["sanctioning"] = 8086, ["reflection"] = 8087, ["restoration"] = 8088, ["dashboard"] = 8084, ["identity"] = 8099,
        });
        plan.Postgres.ShouldBe(8100);
        plan.Rabbit.ShouldBe(8101);
    }

    [Theory, InlineData(80), InlineData(0), InlineData(-1), InlineData(65535)]
    public void A_base_port_without_room_is_refused(int port)
        => Should.Throw<Refusal>(() => PortPlan.From(port)).ExitCode.ShouldBe(2);

    [Fact]
    public void A_port_in_use_is_named_with_the_part_that_needs_it()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var refusal = Should.Throw<Refusal>(() => PortPlan.EnsureFree([("triage", port)]));
        refusal.Message.ShouldContain($"Port {port}, which triage needs");
        refusal.ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public void Servers_that_are_not_ours_need_no_ports()
        => new PortPlan(8080).All(privatePostgres: false, privateRabbit: false).Count().ShouldBe(ServiceDefinition.All.Count);

    [Fact]
    public void Free_ports_lie_below_those_of_outgoing_connections()
    {
        var first = PortPlan.FindFree(4);
        first.ShouldBeInRange(20_000, 32_000);
        Enumerable.Range(first, 4).ShouldAllBe(port => PortPlan.IsFree(port));
    }

    [Fact]
    public void A_free_port_is_given_once_also_before_anybody_listens_on_it()
    {
        var given = Enumerable.Range(0, 100).AsParallel().SelectMany(_ => Enumerable.Range(PortPlan.FindFree(24), 24)).ToArray();
        given.Distinct().Count().ShouldBe(given.Length);
    }

    [Fact]
    public async Task A_free_port_stays_free_while_it_is_looked_at_and_processes_are_started()
    {
        var first = PortPlan.FindFree(8);
        using var enough = new CancellationTokenSource();
        var starting = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                using var process = System.Diagnostics.Process.Start("/bin/true");
                await process.WaitForExitAsync(CancellationToken.None);
            }
        });

        // Each was seen at once before; some looks met a process that was being started.
        var taken = Enumerable.Range(0, 4000).Count(look => !PortPlan.IsFree(first + (look % 8)));
        await enough.CancelAsync();
        await starting;

        taken.ShouldBe(0);
    }

    [Theory, InlineData("0.0.0.0", true), InlineData("127.0.0.1", true), InlineData("::", true), InlineData("127.0.0.9", false)]
    public void Whoever_listens_on_the_loopback_address_or_on_all_takes_a_port(string address, bool takes)
    {
        using var other = new TcpListener(IPAddress.Parse(address), 0);
        other.Start();
        PortPlan.IsFree(((IPEndPoint)other.LocalEndpoint).Port).ShouldBe(!takes);
    }
}
