using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>What the reporter hears of how it ended: whether a measure was taken and whether that is final.</summary>
[Collection(OnTheHost.Name)]
public class FollowingOutcomeTests(ReportingHost host)
{
    private static readonly DateTimeOffset Now = new(2024, 4, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task In_any_order_and_however_often_it_is_told_the_newest_stands()
    {
        var receipt = await host.OpenedAsync();
        await TellAsync(receipt, new TriageDecided(receipt.ReportId, 5, [TriageOutcome.UnitInvestigation], "serious", Now.AddDays(-90), "2023-06"));
        (await MineAsync(receipt)).Outcome.ShouldBeNull();

        await TellAsync(receipt, Reached(receipt, 60, isFinal: false));
        (await MineAsync(receipt)).Outcome.ShouldBe(new ReportOutcome(new(2024, 4, 2), MeasureTaken: true, IsFinal: false));
        await TellAsync(receipt, Reached(receipt, 70, isFinal: true));
        await TellAsync(receipt, Reached(receipt, 65, isFinal: false));

        var mine = await MineAsync(receipt);
        mine.Outcome.ShouldBe(new ReportOutcome(new(2024, 4, 2), MeasureTaken: true, IsFinal: true));
        mine.Steps[mine.CurrentStep].Code.ShouldBe("closed");
    }

    [Fact]
    public async Task What_is_told_twice_is_heard_once()
    {
        var receipt = await host.OpenedAsync();
        var (told, id) = (Reached(receipt, 60, isFinal: true), Guid.NewGuid());
        var version = await host.VersionOfAsync(receipt.ReportId);
        await PublishAsync(told, id);
        await PublishAsync(told, id);
        await TellAsync(receipt, Reached(receipt, 70, isFinal: true), from: version + 1);
    }

    private static OutcomeReached Reached(ReportReceipt receipt, long version, bool isFinal) => new(receipt.ReportId, version, Now, MeasureTaken: true, isFinal);

    private async Task TellAsync(ReportReceipt receipt, object contract, long? from = null)
    {
        var version = from ?? await host.VersionOfAsync(receipt.ReportId);
        await PublishAsync(contract, Guid.NewGuid());
        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(version + 1));
    }

    private Task PublishAsync(object contract, Guid id) => host.Services.GetRequiredService<IBus>().Publish(contract, contract.GetType(), c => c.MessageId = id);

    private async Task<MyReport> MineAsync(ReportReceipt receipt)
    {
        using var reporter = await host.ReporterOfAsync(receipt);
        return await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>();
    }
}
