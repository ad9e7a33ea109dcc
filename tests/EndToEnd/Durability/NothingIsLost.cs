using System.Collections.Concurrent;
using System.Net;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Durability;

/// <summary>Reports come in while a part is killed or restarted: nothing acknowledged is lost, nothing happens twice.</summary>
[Collection(BrokenSystem.Name)]
public sealed class NothingIsLost(RunningSystem system) : IAsyncLifetime
{
    private const int Clients = 4;
    private const int MostReports = 1_000;

    public ValueTask InitializeAsync() => BrokenSystem.MakeWholeAsync(system);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public Task When_triage_is_killed() => SurvivesWhile(() => KillAndRestart("triage"));

    [Fact]
    public Task When_reporting_is_killed() => SurvivesWhile(() => KillAndRestart("reporting"));

    [Fact]
    public Task When_the_dashboard_is_killed() => SurvivesWhile(() => KillAndRestart("dashboard"));

    [Fact]
    public Task When_the_gateway_is_killed() => SurvivesWhile(() => KillAndRestart("gateway"));

    [Fact]
    public Task When_the_broker_stops_and_starts() => SurvivesWhile(async () =>
    {
        await system.StopBrokerAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        await system.StartBrokerAsync();
    });

    [Fact]
    public async Task When_the_database_server_restarts_callers_are_told_to_come_back()
    {
        var refusals = new ConcurrentBag<HttpStatusCode>();
        await SurvivesWhile(
            async () =>
            {
                await system.StopStoreAsync();
                using var refused = await system.Client.Post(Reports.Some(), Guid.NewGuid().ToString());
                refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
                refused.Headers.RetryAfter.ShouldNotBeNull();
                refused.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
                await system.StartStoreAsync();
            },
            refusals);
        refusals.ShouldAllBe(status => status == HttpStatusCode.ServiceUnavailable);
    }

    private async Task SurvivesWhile(Func<Task> disaster, ConcurrentBag<HttpStatusCode>? refusals = null)
    {
        var over = false;
        var received = new ConcurrentBag<ReportReceipt>();
        var reporting = system.Client.SubmitMany(Clients, MostReports, () => !Volatile.Read(ref over), refusals, received);
        await AreReceived(Clients);
        await disaster();
        await AreReceived(Math.Min(received.Count + (2 * Clients), MostReports));
        Volatile.Write(ref over, true);
        var receipts = await reporting;

        Task AreReceived(int count) => Eventually.Holds(() =>
        {
            received.Count.ShouldBeGreaterThanOrEqualTo(count);
            return Task.CompletedTask;
        });
        await AllArriveOnce(receipts);
    }

    private async Task AllArriveOnce(IReadOnlyList<ReportReceipt> receipts)
    {
        receipts.Select(r => r.CaseNumber).ShouldBeUnique();
        var reported = receipts.Select(r => r.ReportId).ToHashSet();
        await Eventually.Holds(async () =>
        {
            var inTriage = await system.TriageCases();
            inTriage.ShouldBeUnique();
            reported.Except(inTriage).ShouldBeEmpty();
            var onDashboard = await system.DashboardCases();
            onDashboard.ShouldBeUnique();
            reported.Except(onDashboard).ShouldBeEmpty();
        }, TimeSpan.FromMinutes(1));
    }

    private async Task KillAndRestart(string name)
    {
        var service = system.Service(name);
        await service.KillAsync();
        await Task.Delay(500);
        await service.StartAndWaitAsync();
    }
}
