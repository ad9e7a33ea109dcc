using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Investigations.Tests.Api;

/// <summary>An investigation that the competent authority stops, each with their own token.</summary>
[Collection(OnTheHost.Name)]
public class StoppingApiTests(InvestigationsHost host)
{
    private static readonly StopInvestigation Criminal = new(StopReason.Criminal, "De officier van justitie heeft aangekondigd zelf te vervolgen.");

    [Fact]
    public async Task What_becomes_a_criminal_case_is_closed_with_the_reason_and_others_hear_it_by_code()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var ended = await Heard.OfAsync<InvestigationEnded>(probe);
        var caseId = await host.PlannedAsync();

        await host.DoAsync("unit-head.ams", caseId, "stops", Criminal);
        await host.DoAsync("unit-head.ams", caseId, "stops", Criminal);

        (await host.ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.Next, d.DueBy, d.LastDay).ShouldBe((InvestigationState.ConvertedToCriminal, InvestigationStep.None, null, null)),
            d => (d.Stopped!.Because, d.Stopped.Motive, d.Stopped.By).ShouldBe((StopReason.Criminal, Criminal.Motive!, "unit-head.ams")),
            d => d.Former!.Select(f => (f.Account, f.By, f.Motive)).ShouldBe([("investigator2.ams", null, null), ("investigator.ams", null, null)]));
        (await host.ReadAsync("investigator.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.MayOpen, d.Stopped).ShouldBe((InvestigationState.ConvertedToCriminal, false, null)));
        var told = (await ended.AboutAsync(caseId)).Single();
        (told.GetProperty("kind").GetInt32(), told.GetProperty("outcome").GetInt32()).ShouldBe(((int)InvestigationKind.Unit, (int)InvestigationOutcome.ConvertedToCriminal));
    }

    [Fact]
    public async Task What_was_stopped_can_be_asked_for_again_and_its_reason_is_of_what_was_before()
    {
        var caseId = await host.AskedAsync();
        await host.DoAsync("unit-head.ams", caseId, "stops", Criminal with { Because = StopReason.Aborted });

        await host.TellAsync(InvestigationsHost.Asked(caseId) with { Version = 20 });

        await Eventually.Holds(async () => (await host.ReadAsync("unit-head.ams", caseId)).ShouldSatisfyAllConditions(
            d => (d.State, d.Stopped, d.DueTerm).ShouldBe((InvestigationState.AwaitingMandate, null, "mandate"))));
    }

    [Fact]
    public async Task What_may_not_be_is_refused()
    {
        var caseId = await host.StaffedAsync();
        await (await host.TryAsync("unit-head.ams", caseId, "stops", new StopInvestigation(null, "Kort."))).ShouldBeInvalid("because", "motive");
        await (await host.TryAsync("investigator.ams", caseId, "stops", Criminal)).ShouldBeProblem(HttpStatusCode.Forbidden);
        await (await host.TryAsync("unit-head.rtd", caseId, "stops", Criminal)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.TryAsync("corps", caseId, "stops", Criminal)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await (await host.TryAsync("unit-head.ams", caseId, "stops", Criminal, version: 1)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await host.DoAsync("unit-head.ams", caseId, "stops", Criminal);
        await (await host.TryAsync("unit-head.ams", caseId, "stops", Criminal with { Because = StopReason.Aborted })).ShouldBeProblem(HttpStatusCode.Conflict, "investigation-over");
        await (await host.TryAsync("unit-head.ams", caseId, "mandates", InvestigationsHost.Mandate with { Methods = ["mailbox"] })).ShouldBeProblem(HttpStatusCode.Conflict, "investigation-over");
        await (await host.TryAsync("investigator.ams", caseId, "assignments", new AssignInvestigator("investigator.ams"))).ShouldBeProblem(HttpStatusCode.Conflict, "investigation-over");
    }
}
