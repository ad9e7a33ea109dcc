using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>What other services tell, as often and in whatever order it comes.</summary>
[Collection(OnTheHost.Name)]
public class InvestigationsMessagingTests(InvestigationsHost host)
{
    [Fact]
    public async Task The_same_told_many_times_at_once_under_one_id_or_many_is_one_investigation()
    {
        var (caseId, messageId) = (Guid.CreateVersion7(), Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => host.TellAsync(InvestigationsHost.Asked(caseId), n % 2 == 0 ? messageId : null)));
        await host.AskedAsync();

        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(2));
        await NothingFailed();
    }

    [Fact]
    public async Task Whoever_was_barred_before_triage_asked_never_knew_of_it()
    {
        var caseId = Guid.CreateVersion7();
        await host.TellAsync(new PersonBarred(caseId, 3, host.MarkOf("unit-head.ams")));
        await host.TellAsync(new PersonBarred(caseId, 4, host.MarkOf("investigator.ams")));
        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(2));
        await host.ShouldNotKnow("investigator2.ams", caseId);

        await host.TellAsync(InvestigationsHost.Asked(caseId));

        await Eventually.Holds(async () => (await host.ReadAsync("corps", caseId)).AtCorpsLevel.ShouldBeTrue());
        await host.ShouldNotKnow("unit-head.ams", caseId);
        await host.ShouldNotKnow("investigator.ams", caseId);
        (await host.ReadAsync("investigator2.ams", caseId)).State.ShouldBe(InvestigationState.AwaitingMandate);
    }

    [Fact]
    public async Task What_triage_weighs_again_is_withdrawn_until_it_asks_anew_and_old_news_changes_nothing()
    {
        var caseId = await host.AskedAsync();

        await host.TellAsync(new TriageReopened(caseId, 9, DateTimeOffset.UtcNow));
        await Eventually.Holds(async () => (await host.ReadAsync("unit-head.ams", caseId)).State.ShouldBe(InvestigationState.Withdrawn));
        await host.TellAsync(InvestigationsHost.Asked(caseId));
        await host.TellAsync(new TriageReopened(caseId, 8, DateTimeOffset.UtcNow));
        await host.AskedAsync();
        (await host.VersionOfAsync(caseId)).ShouldBe(4);

        await host.TellAsync(InvestigationsHost.Asked(caseId) with { Version = 12, Category = "racism", InNormSet = true });
        await Eventually.Holds(async () => (await host.ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.Category, d.InNormSet, d.DueTerm).ShouldBe((InvestigationState.AwaitingMandate, "racism", true, "mandate"))));
        await NothingFailed();
    }

    [Fact]
    public async Task With_a_mandate_it_goes_on_when_triage_weighs_it_again()
    {
        var caseId = await host.StaffedAsync();

        await host.TellAsync(new TriageReopened(caseId, 9, DateTimeOffset.UtcNow));
        await host.TellAsync(InvestigationsHost.Asked(caseId) with { Version = 12 });
        await host.AskedAsync();

        (await host.VersionOfAsync(caseId)).ShouldBe(12);
        (await host.ReadAsync("investigator.ams", caseId)).State.ShouldBe(InvestigationState.Staffed);
    }

    [Fact]
    public async Task A_case_that_nobody_asked_to_investigate_is_none_of_ours()
    {
        var caseId = Guid.CreateVersion7();

        await host.TellAsync(new TriageReopened(caseId, 9, DateTimeOffset.UtcNow));
        await host.AskedAsync();

        (await host.VersionOfAsync(caseId)).ShouldBe(0);
        await host.ShouldNotKnow("unit-head.ams", caseId);
    }

    [Fact]
    public async Task An_open_page_hears_that_something_changed_without_hearing_what()
    {
        using var listening = await host.As("unit-head.ams").GetAsync("/api/investigations/v1/change-notifications", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync());
        (await NextAsync(lines)).ShouldBe("event: listening");

        await host.AskedAsync();

        (await NextAsync(lines)).ShouldBe("event: changed");
    }

    [Fact]
    public Task The_document_keeps_the_API_design_rules() => host.Anybody().ShouldServeADocumentThatKeepsTheRules("investigations");

    [Fact]
    public Task The_service_says_that_it_is_ready() => host.Anybody().ShouldBeReady();

    private async Task NothingFailed()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldBeEmpty();
    }

    private static async Task<string> NextAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "";
    }
}
