using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Restoration.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>What the reporter hears of recognition and restoration: that it was offered, and that they are asked of detriment.</summary>
[Collection(OnTheHost.Name)]
public class FollowingRestorationTests(ReportingHost host)
{
    private static readonly DateTimeOffset Now = new(2023, 11, 8, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task In_any_order_and_however_often_it_is_told_the_newest_question_stands_beside_the_offer()
    {
        var receipt = await host.OpenedAsync();
        (await MineAsync(receipt)).Restoration.ShouldBeNull();

        await TellAsync(receipt, new DetrimentCheckDue(receipt.ReportId, 40, "month3", new(2024, 2, 6)));
        await TellAsync(receipt, new DetrimentCheckDue(receipt.ReportId, 20, "month1", new(2023, 12, 6)));
        (await MineAsync(receipt)).Restoration.ShouldBe(new ReadableRestoration(null, "month3", new(2024, 2, 6)));
        await TellAsync(receipt, new RecognitionOffered(receipt.ReportId, 11, Now));

        (await MineAsync(receipt)).Restoration.ShouldBe(new ReadableRestoration(new(2023, 11, 8), "month3", new(2024, 2, 6)));
    }

    private async Task TellAsync(ReportReceipt receipt, object contract)
    {
        var version = await host.VersionOfAsync(receipt.ReportId);
        await host.Services.GetRequiredService<IBus>().Publish(contract, contract.GetType());
        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(version + 1));
    }

    private async Task<MyReport> MineAsync(ReportReceipt receipt)
    {
        using var reporter = await host.ReporterOfAsync(receipt);
        return await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>();
    }
}
