using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.NewsByEmail;

/// <summary>An address goes with its report, and does not come back with a backup.</summary>
[Collection(OnTheHost.Name)]
public class EndingTests(ReportingHost host)
{
    [Fact]
    public async Task A_destroyed_report_takes_its_address_along_and_counts_it()
    {
        var (plain, receipt, address) = (await host.OpenedAsync(), await host.OpenedAsync(), Newsing.NewAddress());
        var mail = await host.SubscribeAsync(receipt, address);
        await host.DeskWritesAsync(receipt);
        await host.WaitsAsync(receipt);
        var key = (await host.AddressKeyAsync(receipt)).ShouldNotBeNull();

        await host.DestroyAsync(plain);
        await host.DestroyAsync(receipt);

        (await host.AddressKeyAsync(receipt)).ShouldBeNull();
        (await host.WaitingAsync(receipt)).ShouldBe(0);
        (await host.KeysThereAsync([key])).ShouldBe(0);
        var (without, with) = (await ConfirmedAsync(plain), await ConfirmedAsync(receipt));
        (with.Keys - without.Keys, with.Rows - without.Rows).ShouldBe((1, 1));
        host.Services.GetRequiredService<DestructionLedger>().KeysOf(receipt.ReportId).ShouldContain(key);
        (await host.FollowAsync(Newsing.Endings, mail.Token("end"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
        await host.SendAsync(TimeSpan.FromHours(6));
        host.Mails.To(address).Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_came_back_with_a_backup_is_destroyed_again()
    {
        var (receipt, address) = (await host.OpenedAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await Destroying.CopyAsync(host.News, "news_address", $"mark = '{host.MarkOf(receipt)}'");
        await host.DestroyAsync(receipt);
        await Destroying.RestoreAsync(host.News, "news_address");
        (await host.AddressKeyAsync(receipt)).ShouldNotBeNull();

        await host.Services.GetRequiredService<Destroyer>().RepeatAsync(CancellationToken.None);

        (await host.AddressKeyAsync(receipt)).ShouldBeNull();
    }

    [Fact]
    public async Task An_address_that_nobody_confirmed_goes_when_its_time_is_over()
    {
        var receipt = await host.SubmitAsync();
        await (await host.ReporterOfAsync(receipt)).AskNewsAsync(Newsing.NewAddress());
        await host.SweepAsync(TimeSpan.FromHours(20));
        var key = (await host.AddressKeyAsync(receipt)).ShouldNotBeNull();

        await host.SweepAsync(TimeSpan.FromHours(26));

        (await host.AddressKeyAsync(receipt)).ShouldBeNull();
        (await host.KeysThereAsync([key])).ShouldBe(0);
    }

    [Fact]
    public async Task Some_time_after_the_last_feedback_an_address_goes()
    {
        var (receipt, address) = (await host.SubmitAsync(), Newsing.NewAddress());
        await host.SubscribeAsync(receipt, address);
        await using (var session = host.Documents.LightweightSession())
        {
            session.Events.Append(receipt.ReportId, Given.Acknowledged, Given.Concluded(closes: true), Given.Feedback(closes: true));
            await session.SaveChangesAsync();
        }

        await host.WaitsAsync(receipt);
        await host.FollowedAsync();
        await host.SweepAsync(TimeSpan.FromDays(89));
        (await host.AddressKeyAsync(receipt)).ShouldNotBeNull();
        await host.SweepAsync(TimeSpan.FromDays(91));
        (await host.AddressKeyAsync(receipt)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_counted_is_forgotten_when_it_counts_no_more()
    {
        var receipt = await host.SubmitAsync();
        await (await host.ReporterOfAsync(receipt)).AskNewsAsync(Newsing.NewAddress());
        (await host.NewsAsync<long>("select count(*) from news_asked")).ShouldBeGreaterThan(0);

        await host.SweepAsync(TimeSpan.FromDays(8));

        (await host.NewsAsync<long>("select count(*) from news_asked")).ShouldBe(0);
        (await host.NewsAsync<long>("select count(*) from news_told")).ShouldBe(0);
    }

    private async Task<Zichtlijn.Reporting.Records.DestructionConfirmed> ConfirmedAsync(ReportReceipt receipt) =>
        (await host.RecordAsync(receipt.ReportId)).ShouldNotBeNull().Confirmed.Single(c => c.Service == "reporting");
}
