using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

/// <summary>What the reporter hears of an investigation: that there is something to read, and by when to respond. Never what it says.</summary>
[Collection(OnTheHost.Name)]
public class FollowingInvestigationTests(ReportingHost host)
{
    private static readonly DateOnly First = new(2024, 1, 22);
    private static readonly DateOnly Later = new(2024, 2, 5);
    private static readonly DateTimeOffset Now = new(2024, 2, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_reporter_hears_of_a_draft_of_a_later_one_and_of_the_report()
    {
        var receipt = await host.OpenedAsync();
        (await MineAsync(receipt)).ShouldBeNull();

        await HeardAsync(receipt, Draft(receipt, 20, First));
        (await MineAsync(receipt)).ShouldBe(new ReadableInvestigation(First, ReportedOn: null));
        await HeardAsync(receipt, Draft(receipt, 26, Later));
        (await MineAsync(receipt)).ShouldBe(new ReadableInvestigation(Later, ReportedOn: null));
        await HeardAsync(receipt, Reported(receipt, 30));
        (await MineAsync(receipt)).ShouldBe(new ReadableInvestigation(RespondBy: null, new(2024, 2, 20)));
    }

    /// <summary>Every order of three messages, each told twice.</summary>
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public async Task In_any_order_and_however_often_it_is_told_the_newest_stands(params int[] order)
    {
        var receipt = await host.OpenedAsync();
        object[] told = [Draft(receipt, 20, First), Draft(receipt, 26, Later), Reported(receipt, 30)];
        Guid[] ids = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

        foreach (var which in order.Concat(order))
        {
            await TellAsync(told[which], ids[which]);
        }

        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(6));
        (await MineAsync(receipt)).ShouldBe(new ReadableInvestigation(RespondBy: null, new(2024, 2, 20)));
    }

    [Fact]
    public async Task What_was_stopped_asks_for_no_response_and_what_began_anew_does_again()
    {
        var receipt = await host.OpenedAsync();
        await HeardAsync(receipt, Draft(receipt, 20, First));

        await HeardAsync(receipt, new InvestigationEnded(receipt.ReportId, 24, InvestigationKind.Unit, Now, InvestigationOutcome.Aborted));
        (await MineAsync(receipt)).ShouldBeNull();
        await HeardAsync(receipt, Draft(receipt, 40, Later));
        (await MineAsync(receipt)).ShouldBe(new ReadableInvestigation(Later, ReportedOn: null));
    }

    [Fact]
    public async Task Who_took_the_report_back_hears_of_it_all_the_same()
    {
        var receipt = await host.OpenedAsync();
        using var reporter = await host.ReporterOfAsync(receipt);
        using var withdrawn = await reporter.PostAsync($"{ReportingHost.MyReport}/withdrawals", Wire.Body(new WithdrawReport(null)));
        withdrawn.EnsureSuccessStatusCode();

        await HeardAsync(receipt, Draft(receipt, 20, First));
        (await MineAsync(receipt)).ShouldBe(new ReadableInvestigation(First, ReportedOn: null));
    }

    [Fact]
    public async Task Of_a_destroyed_report_nothing_is_heard_any_more()
    {
        var receipt = await host.OpenedAsync();
        await host.DestroyAsync(receipt);
        var version = await host.VersionOfAsync(receipt.ReportId);

        await TellAsync(Draft(receipt, 20, First), Guid.NewGuid());
        var other = await host.OpenedAsync();
        await HeardAsync(other, Draft(other, 20, First));

        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(version);
    }

    private static DraftHearingOpened Draft(ReportReceipt receipt, long version, DateOnly respondBy) => new(receipt.ReportId, version, Now, respondBy);

    private static InvestigationReported Reported(ReportReceipt receipt, long version) =>
        new(receipt.ReportId, version, InvestigationKind.Unit, Now, [new(1, Finding.Established, "mark")], "2023-06");

    private async Task HeardAsync(ReportReceipt receipt, object contract)
    {
        var version = await host.VersionOfAsync(receipt.ReportId);
        await TellAsync(contract, Guid.NewGuid());
        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(version + 1));
    }

    private Task TellAsync(object contract, Guid messageId) => host.Services.GetRequiredService<IBus>().Publish(contract, contract.GetType(), c => c.MessageId = messageId);

    private async Task<ReadableInvestigation?> MineAsync(ReportReceipt receipt)
    {
        using var reporter = await host.ReporterOfAsync(receipt);
        return (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Investigation;
    }
}
