using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;
using Zichtlijn.Local.Plan;

namespace Zichtlijn.EndToEnd.Tests.Durability;

/// <summary>Two instances of a service share its work; when one is killed the other goes on alone.</summary>
[Collection(BrokenSystem.Name)]
public sealed class SecondInstance(RunningSystem system) : IAsyncLifetime
{
    /// <summary>Each test kills an instance for good: the next one starts from a whole system, in whatever order they run.</summary>
    public ValueTask InitializeAsync() => BrokenSystem.MakeWholeAsync(system);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_second_instance_publishes_when_the_first_is_killed()
    {
        var second = system.System.SecondInstance("reporting", PortPlan.FindFree(1));
        await second.StartAndWaitAsync();
        try
        {
            using var client = RunningSystem.NewClient(second.Address);
            var before = await client.Submit(Reports.Some());
            await Arrives(before.ReportId);

            await system.Service("reporting").KillAsync();
            var after = await client.Submit(Reports.Some());
            await Arrives(after.ReportId);
        }
        finally
        {
            await second.StopAsync();
        }
    }

    [Fact]
    public async Task The_second_instance_consumes_when_the_first_is_killed()
    {
        var second = system.System.SecondInstance("triage", PortPlan.FindFree(1));
        await second.StartAndWaitAsync();
        try
        {
            await system.Service("triage").KillAsync();
            await Arrives((await system.Client.Submit(Reports.Some())).ReportId);
        }
        finally
        {
            await second.StopAsync();
        }
    }

    private Task Arrives(Guid reportId) => Eventually.Holds(
        async () => (await system.TriageCases()).ShouldContain(reportId), BrokenSystem.Patience);
}
