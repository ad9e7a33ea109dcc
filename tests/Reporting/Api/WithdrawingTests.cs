using System.Net;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class WithdrawingTests(ReportingHost host)
{
    private const string Withdrawals = $"{ReportingHost.MyReport}/withdrawals";

    [Fact]
    public async Task A_report_that_was_taken_back_can_still_be_read_and_everybody_is_told()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<V1.ReportWithdrawn>();
        var receipt = await host.OpenedAsync();
        var reporter = await host.ReporterOfAsync(receipt);

        (await reporter.PostAsync(Withdrawals, Wire.Body(new WithdrawReport("  Ik durf niet meer.  ")))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await reporter.PostAsync(Withdrawals, Wire.Body(new WithdrawReport("Nog een keer.")))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4);
        var again = await host.ReporterOfAsync(receipt);
        var mine = await again.GetAsync(ReportingHost.MyReport).Read<MyReport>();
        mine.Withdrawal.ShouldNotBeNull().Reason.ShouldBe("Ik durf niet meer.");
        mine.Report.Narrative.ShouldNotBeEmpty();
        await again.PostAsync($"{ReportingHost.MyReport}/messages", Wire.Body(new AddMessage("Dank u wel."))).Read<MessageAccepted>(201);
        (await host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>()).Withdrawal.ShouldBe(mine.Withdrawal);
        await Eventually.Holds(async () => (await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>())
            .ShouldSatisfyAllConditions(r => r.IsWithdrawn.ShouldBeTrue(), r => r.AwaitsReply.ShouldBeTrue()));

        var told = await Eventually.Gives(async () =>
            (await probe.TakeAsync(queue)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == receipt.ReportId).ShouldHaveSingleItem());
        told.Text.ShouldNotContain("durf");
    }

    [Fact]
    public async Task Nobody_has_to_say_why()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);

        (await reporter.PostAsync(Withdrawals, Wire.Raw("{}"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Withdrawal.ShouldNotBeNull().Reason.ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_reporter_takes_a_report_back_and_with_proper_words()
    {
        var receipt = await host.OpenedAsync();
        using var anybody = await host.Anybody().PostAsync(Withdrawals, Wire.Raw("{}"));
        using var desk = await host.As("desk.ams").PostAsync(Withdrawals, Wire.Raw("{}"));
        using var tooLong = await (await host.ReporterOfAsync(receipt)).PostAsync(Withdrawals, Wire.Body(new WithdrawReport(new string('x', 2_001))));

        await anybody.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await desk.ShouldBeProblem(HttpStatusCode.Unauthorized);
        await tooLong.ShouldBeInvalid("reason");
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(3);
    }
}
