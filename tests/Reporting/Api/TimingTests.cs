using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class TimingTests(ReportingHost host)
{
    [Fact]
    public async Task The_desk_sees_what_the_reporter_was_promised_and_the_watch_reminds_of_it_once()
    {
        var receipt = await host.OpenedAsync();
        var version = await host.VersionOfAsync(receipt.ReportId);
        var terms = (await DetailAsync(receipt)).Terms.ShouldNotBeNull();
        terms.Select(t => (t.Code, t.LastDay)).ShouldContain(("acknowledge", receipt.AcknowledgeBy));
        var watch = host.Services.GetRequiredService<DueWatch<Report>>();
        var late = Term.StartOf(receipt.AcknowledgeBy.AddDays(1));

        await Task.WhenAll(watch.TellAsync(late, CancellationToken.None), watch.TellAsync(late, CancellationToken.None));
        await watch.TellAsync(late, CancellationToken.None);

        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(version + 2, "contact and acknowledgement passed, and were said once");
        (await DetailAsync(receipt)).Terms!.Count(t => t.PassedOn is not null).ShouldBe(2);
    }

    [Fact]
    public async Task A_reporter_sees_the_new_date_of_the_assessment_with_its_reason()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var day = receipt.FeedbackBy.AddDays(-7);

        await TellAsync(new TermChanged(receipt.ReportId, 9, "triage", TermState.Running, day, "expertUnavailable"));
        await TellAsync(new TermChanged(receipt.ReportId, 8, "triage", TermState.Running, day.AddDays(-9), "capacity"));
        await TellAsync(new TermChanged(receipt.ReportId, 10, "complaint", TermState.Running, day));

        await Eventually.Holds(async () => (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).Steps[2].DueBy.ShouldBe(day));
    }

    [Fact]
    public async Task A_reporter_reads_that_a_term_of_the_complaint_is_longer_and_why()
    {
        var receipt = await host.SubmitAsync();
        var reporter = await host.ReporterOfAsync(receipt);
        var (first, longer) = (receipt.FeedbackBy.AddDays(-30), receipt.FeedbackBy.AddDays(-2));

        await TellAsync(new TermChanged(receipt.ReportId, 9, "complaint", TermState.Running, first));
        await Eventually.Holds(async () => (await VersionAsync()).ShouldBe(3, "the row moves on with what it does not show"));
        (await LongerAsync()).ShouldBeEmpty();
        await TellAsync(new TermChanged(receipt.ReportId, 10, "complaint", TermState.Running, longer, "complexCase"));
        await Eventually.Holds(async () => (await LongerAsync()).ShouldBe([new LongerTerm("complaint", longer, "complexCase")]));
        await TellAsync(new TermChanged(receipt.ReportId, 12, "complaintWithCommittee", TermState.Running, longer.AddDays(28), Replaces: "complaint"));
        await Eventually.Holds(async () => (await LongerAsync()).ShouldBeEmpty());

        async Task<IReadOnlyList<LongerTerm>> LongerAsync() => (await reporter.GetAsync(ReportingHost.MyReport).Read<MyReport>()).LongerTerms!;
        async Task<long> VersionAsync() => (await host.As("desk.ams").GetAsync($"{ReportingHost.PathOf(receipt)}/summary").Read<DeskReport>()).Version;
    }

    private Task<ReportDetail> DetailAsync(ReportReceipt receipt) => host.As("desk.ams").GetAsync(ReportingHost.PathOf(receipt)).Read<ReportDetail>();

    private Task TellAsync(TermChanged change) => host.Services.GetRequiredService<IBus>().Publish(change);
}
