using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class MessagingTests(ReportingHost host)
{
    private static readonly DateTimeOffset Now = new(2023, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private readonly IBus _bus = host.Services.GetRequiredService<IBus>();

    [Fact]
    public async Task A_report_and_its_acknowledgement_are_told_once_each_without_a_word_of_the_content()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (submissions, acknowledgements) = (await probe.ListenAsync<V1.ReportSubmitted>(), await probe.ListenAsync<V1.ReceiptAcknowledged>());
        var receipt = await host.OpenedAsync(Given.Request with { Narrative = "Een zeldzaam woord: kwikzilverig." });
        await host.As("desk.ams").Command($"{ReportingHost.PathOf(receipt)}/acknowledgements", "\"3\"");

        var submitted = await OfCase(probe, submissions, receipt.ReportId);
        var acknowledged = await OfCase(probe, acknowledgements, receipt.ReportId);

        submitted.Contract.GetProperty("caseNumber").GetString().ShouldBe(receipt.CaseNumber);
        submitted.Contract.GetProperty("version").GetInt64().ShouldBe(1);
        acknowledged.Contract.GetProperty("version").GetInt64().ShouldBe(4);
        foreach (var content in new[] { "kwikzilverig", "J. Example", "S. Example", "s@example.test", "desk.ams", receipt.ReceiptCode })
        {
            (submitted.Text + acknowledged.Text).ShouldNotContain(content);
        }

        await using var session = host.Documents.QuerySession();
        var events = await session.Events.FetchStreamAsync(receipt.ReportId);
        (events[0].Id, events[3].Id).ShouldBe((submitted.MessageId, acknowledged.MessageId), "the message is recognised when it is sent again");
    }

    [Fact]
    public async Task The_same_message_many_times_at_once_has_one_effect()
    {
        var receipt = await host.SubmitAsync();
        var (startedId, decidedId) = (Guid.NewGuid(), Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TellAsync(new TriageStarted(receipt.ReportId, 2, Now), startedId)));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TellAsync(Decided(receipt.ReportId), decidedId)));

        await Eventually.Holds(async () => (await host.ReportAsync(receipt.ReportId))!.State.ShouldBe(ReportState.Concluded));
        await TheQueueIsEmpty();
        (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4);
    }

    [Fact]
    public async Task That_triage_decided_may_be_heard_before_that_it_started()
    {
        var receipt = await host.SubmitAsync();
        await TellAsync(Decided(receipt.ReportId));
        await Eventually.Holds(async () => (await host.ReportAsync(receipt.ReportId))!.State.ShouldBe(ReportState.Concluded));

        await TellAsync(new TriageStarted(receipt.ReportId, 2, Now));

        await Eventually.Holds(async () => (await host.VersionOfAsync(receipt.ReportId)).ShouldBe(4));
        (await host.ReportAsync(receipt.ReportId))!.State.ShouldBe(ReportState.Concluded);
        await Eventually.Holds(async () =>
            (await host.As("desk.ams").GetAsync($"{ReportingHost.Reports}?pageSize=200&state=concluded").Read<Page<DeskReport>>())
                .Items.Single(r => r.ReportId == receipt.ReportId).ShouldSatisfyAllConditions(r => r.State.ShouldBe("concluded"), r => r.Version.ShouldBe(4)));
    }

    [Fact]
    public async Task A_message_that_cannot_be_handled_waits_in_the_error_queue_and_takes_no_other_along()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.SubmitAsync()));
        var (poison, poisonId) = (new TriageStarted(Guid.NewGuid(), 2, Now), Guid.NewGuid());

        await Task.WhenAll([TellAsync(poison, poisonId), .. receipts.Select(r => TellAsync(new TriageStarted(r.ReportId, 2, Now)))]);

        foreach (var receipt in receipts)
        {
            await Eventually.Holds(async () => (await host.ReportAsync(receipt.ReportId))!.State.ShouldBe(ReportState.InHandling));
        }

        var waiting = await Eventually.Gives(async () => (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldHaveSingleItem());
        waiting.MessageId.ShouldBe(poisonId);
        (await host.VersionOfAsync(poison.CaseId)).ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_triage_decided_before_the_desk_confirmed_receipt_is_confirmed_still()
    {
        var receipt = await host.OpenedAsync();
        await TellAsync(Decided(receipt.ReportId));
        await Eventually.Holds(async () => (await host.ReportAsync(receipt.ReportId))!.State.ShouldBe(ReportState.Concluded));

        using var response = await host.As("desk.ams").Command($"{ReportingHost.PathOf(receipt)}/acknowledgements", "\"4\"");

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
    }

    private static TriageDecided Decided(Guid caseId) =>
        new(caseId, 3, [TriageOutcome.UnitInvestigation], "factsPlausible", Now.AddDays(3), "2023-06");

    private Task TellAsync<T>(T contract, Guid? id = null)
        where T : class =>
        _bus.Publish(contract, context => context.MessageId = id ?? Guid.NewGuid());

    /// <summary>A message of another case that was sent last has been handled: so have those before it.</summary>
    private async Task TheQueueIsEmpty()
    {
        var last = await host.SubmitAsync();
        await TellAsync(new TriageStarted(last.ReportId, 2, Now));
        await Eventually.Holds(async () => (await host.VersionOfAsync(last.ReportId)).ShouldBe(3));
    }

    private static Task<BrokerMessage> OfCase(BrokerProbe probe, string queue, Guid caseId) => Eventually.Gives(async () =>
        (await probe.TakeAsync(queue)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId).ShouldHaveSingleItem());
}
