using System.Text.Json;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Hosts;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Dashboard.Tests.Api;

[Collection(OnTheHost.Name)]
public class DashboardMessagingTests(DashboardHost host)
{
    private static readonly DateTimeOffset Start = new(2023, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_story_that_is_told_backwards_and_twice_gives_the_same_row()
    {
        var (forwards, backwards) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var contract in Story(forwards))
        {
            await host.TellAsync(contract);
        }

        foreach (var contract in Story(backwards).Reverse())
        {
            var messageId = Guid.NewGuid();
            await host.TellAsync(contract, messageId);
            await host.TellAsync(contract, messageId);
            await host.TellAsync(contract);
        }

        await Eventually.Holds(async () =>
        {
            var (one, other) = (await host.RowAsync(forwards), await host.RowAsync(backwards));
            one.ShouldNotBeNull().Phase.ShouldBe(CasePhase.InInvestigation);
            JsonSerializer.Serialize(other.ShouldNotBeNull()).ShouldBe(JsonSerializer.Serialize(one with { Id = backwards, CaseNumber = other.CaseNumber }));
            other.CaseNumber.ShouldNotBeNull();
            other.AcknowledgedAt.ShouldNotBeNull();
        });
    }

    [Fact]
    public async Task A_case_of_which_only_triage_told_is_not_shown_yet()
    {
        var caseId = Guid.CreateVersion7();
        await host.TellAsync(new TriageStarted(caseId, 2, Start));
        await Eventually.Holds(async () => (await host.RowAsync(caseId)).ShouldNotBeNull());
        (await host.CasesAsync("corps", "?pageSize=200")).Items.ShouldNotContain(c => c.CaseId == caseId);

        await host.TellAsync(DashboardHost.Report(caseId, "AMS"));

        await Eventually.Holds(async () =>
            (await host.CasesAsync("corps", "?pageSize=200")).Items.Single(c => c.CaseId == caseId).Phase.ShouldBe(CasePhase.InTriage));
    }

    [Fact]
    public async Task The_list_follows_the_investigation_to_its_end_and_back_to_triage()
    {
        var caseId = Guid.CreateVersion7();
        foreach (var contract in Story(caseId))
        {
            await host.TellAsync(contract);
        }

        await host.TellAsync(new InvestigationMandated(caseId, 3, InvestigationKind.Exploratory, Start.AddDays(8), new(2023, 12, 8), "2023-06"));
        await PhaseIsAsync(caseId, CasePhase.InInvestigation, Start.AddDays(8));
        await host.TellAsync(new InvestigationReported(caseId, 8, InvestigationKind.Unit, Start.AddDays(18), [new(1, Finding.Established, null)], "2023-06"));
        await PhaseIsAsync(caseId, CasePhase.InConsultation, Start.AddDays(18));
        await host.TellAsync(new InvestigationEnded(caseId, 9, InvestigationKind.Exploratory, Start.AddDays(20)));
        await PhaseIsAsync(caseId, CasePhase.Closed, Start.AddDays(20));
        await host.TellAsync(new TriageReopened(caseId, 12, Start.AddDays(30)));
        await PhaseIsAsync(caseId, CasePhase.InTriage, Start.AddDays(30));
    }

    [Fact]
    public async Task Many_cases_at_once_are_all_there_and_nothing_ends_in_the_error_queue()
    {
        Guid[] cases = [.. Enumerable.Range(0, 150).Select(_ => Guid.CreateVersion7())];

        await Task.WhenAll(cases.SelectMany(c => Story(c)).Select(contract => host.TellAsync(contract)));

        foreach (var caseId in cases)
        {
            await Eventually.Holds(async () => (await host.RowAsync(caseId))!.ShouldSatisfyAllConditions(
                r => r.Phase.ShouldBe(CasePhase.InInvestigation), r => r.CaseNumber.ShouldNotBeNull(), r => r.AcknowledgedAt.ShouldNotBeNull()));
        }

        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        (await probe.TakeAsync(BrokerProbe.ErrorQueueOf(host.Endpoint))).ShouldBeEmpty();
    }

    [Fact]
    public Task The_document_keeps_the_API_design_rules() => host.Anybody().ShouldServeADocumentThatKeepsTheRules("dashboard");

    [Fact]
    public Task The_service_says_that_it_is_ready() => host.Anybody().ShouldBeReady();

    private Task PhaseIsAsync(Guid caseId, CasePhase phase, DateTimeOffset since) => Eventually.Holds(async () =>
        (await host.CasesAsync("corps", $"?pageSize=200&phase={phase}")).Items.Single(c => c.CaseId == caseId).PhaseSince.ShouldBe(since));

    private static object[] Story(Guid caseId) =>
    [
        DashboardHost.Report(caseId, "PDC", Start),
        new ReceiptAcknowledged(caseId, 3, Start.AddHours(5)),
        new TriageStarted(caseId, 2, Start.AddDays(1)),
        new TriageDecided(caseId, 3, [TriageOutcome.UnitInvestigation], "factsPlausible", Start.AddDays(7), "2023-06"),
    ];
}
