using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class TriageMessagingTests(TriageHost host)
{
    [Fact]
    public async Task The_same_report_told_many_times_at_once_is_one_case()
    {
        var (caseId, messageId) = (Guid.CreateVersion7(), Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.TellAsync(TriageHost.Report(caseId), messageId)));
        await host.CaseAsync();

        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(1));
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_that_is_told_anew_under_another_message_id_waits_in_the_error_queue_and_takes_no_other_along()
    {
        var caseId = await host.CaseAsync();
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var again = Guid.NewGuid();
        Guid[] others = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];

        await Task.WhenAll([host.TellAsync(TriageHost.Report(caseId), again), .. others.Select(o => host.TellAsync(TriageHost.Report(o)))]);

        foreach (var other in others)
        {
            await Eventually.Holds(async () => (await host.VersionOfAsync(other)).ShouldBe(1));
        }

        (await Eventually.Gives(async () => (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldHaveSingleItem())).MessageId.ShouldBe(again);
        (await host.VersionOfAsync(caseId)).ShouldBe(1);
    }

    [Fact]
    public Task The_document_keeps_the_API_design_rules() => host.Anybody().ShouldServeADocumentThatKeepsTheRules("triage");

    [Fact]
    public Task The_service_says_that_it_is_ready() => host.Anybody().ShouldBeReady();
}
