using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class InvestigationRequestTests(TriageHost host)
{
    private const string Head = "unit-head.ams";

    [Fact]
    public async Task The_head_of_the_part_reads_why_triage_asks_and_that_is_logged()
    {
        var caseId = await DecidedAsync(TriageOutcome.UnitInvestigation, TriageOutcome.RecognitionTrack);

        var request = await host.As(Head).GetAsync(PathOf(caseId)).Read<InvestigationRequest>();

        request.ShouldSatisfyAllConditions(
            r => (r.CaseId, r.CaseNumber, r.ReasonCode, r.SeverityLevel, r.SecureEvidenceNow).ShouldBe((caseId, TriageHost.NumberOf(caseId), "factsPlausible", "medium", false)),
            r => r.Outcomes.ShouldBe([TriageOutcome.UnitInvestigation, TriageOutcome.RecognitionTrack]), r => r.Categories.ShouldBe(["bullying"]),
            r => r.Reason.ShouldContain("Drie getuigen"), r => r.Scope.ShouldBe("Een ploeg, een betrokkene."));
        var readers = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}/readers").Read<CaseReader[]>();
        readers.ShouldContain(r => r.Account == Head && r.Role == "unit-head");
    }

    [Fact]
    public async Task Nobody_else_learns_that_the_case_is_there()
    {
        var caseId = await DecidedAsync(TriageOutcome.ExploratoryInquiry);

        (await StatusAsync(Head, caseId)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("unit-head.rtd", caseId)).ShouldBe(HttpStatusCode.NotFound, "of another part");
        (await StatusAsync("corps", caseId)).ShouldBe(HttpStatusCode.NotFound, "the head gives the mandate");
        (await StatusAsync(Head, Guid.CreateVersion7())).ShouldBe(HttpStatusCode.NotFound);
        foreach (var account in new[] { "triage.ams", "expert.ams", "investigator.ams", "ltio", "cdo", "hr", "auditor", "privacy" })
        {
            (await StatusAsync(account, caseId)).ShouldBe(HttpStatusCode.Forbidden, account);
        }

        (await host.Anybody().GetAsync(PathOf(caseId))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task More_than_one_part_is_a_matter_of_the_corps()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.AssessAsync("triage.ams", caseId, new Assess(Scope: new AssessScope(["AMS", "RTD"], false, false, [], "Er is ook iemand van Rotterdam bij.")));
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.LtioInvestigation);

        (await host.As("corps").GetAsync(PathOf(caseId)).Read<InvestigationRequest>()).Scope.ShouldContain("Rotterdam");
        (await StatusAsync(Head, caseId)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("unit-head.rtd", caseId)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_the_head_is_kept_out_the_corps_decides_and_when_the_corps_is_nobody_does()
    {
        var caseId = await DecidedAsync(TriageOutcome.UnitInvestigation);

        await BarAsync(caseId, Head, 20);
        await Eventually.Holds(async () => (await StatusAsync(Head, caseId)).ShouldBe(HttpStatusCode.NotFound));
        (await StatusAsync("corps", caseId)).ShouldBe(HttpStatusCode.OK);

        await BarAsync(caseId, "corps", 21);
        await Eventually.Holds(async () => (await StatusAsync("corps", caseId)).ShouldBe(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Without_an_investigation_there_is_nothing_to_read()
    {
        var received = await host.CaseAsync();
        var assessed = await host.AssessedCaseAsync();
        var otherwise = await DecidedAsync(TriageOutcome.Mediation);
        var again = await DecidedAsync(TriageOutcome.UnitInvestigation);
        (await StatusAsync(Head, again)).ShouldBe(HttpStatusCode.OK);
        await host.Triaging.SendAsync("triage.ams", again, "reopenings", new Reopen("Er is een nieuwe getuige die iets anders vertelt."));

        foreach (var caseId in new[] { received, assessed, otherwise, again })
        {
            (await StatusAsync(Head, caseId)).ShouldBe(HttpStatusCode.NotFound);
            (await StatusAsync("corps", caseId)).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Of_a_destroyed_case_nothing_is_left_to_read()
    {
        var caseId = await DecidedAsync(TriageOutcome.UnitInvestigation);

        await host.TellAsync(new CaseDestructionOrdered(caseId, 20, Guid.CreateVersion7()));

        await Eventually.Holds(async () => (await StatusAsync(Head, caseId)).ShouldBe(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Those_who_investigate_hear_of_it_once_and_hear_no_words()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<InvestigationAsked>();
        var caseId = await DecidedAsync(TriageOutcome.UnitInvestigation);

        var told = await Eventually.Gives(async () => (await probe.TakeAsync(queue)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId).ShouldHaveSingleItem());

        (told.Contract.GetProperty("kind").GetInt32(), told.Contract.GetProperty("handledAt").GetString(), told.Contract.GetProperty("caseNumber").GetString())
            .ShouldBe(((int)InvestigationKind.Unit, "AMS", TriageHost.NumberOf(caseId)));
        told.Text.ShouldNotContain("getuigen");
        told.Text.ShouldNotContain("triage.ams");
    }

    private static string PathOf(Guid caseId) => $"{TriageHost.Cases}/{caseId}/investigation-request";

    private async Task<Guid> DecidedAsync(params TriageOutcome[] outcomes)
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.DecideAsync("triage.ams", caseId, outcomes);
        return caseId;
    }

    private async Task<HttpStatusCode> StatusAsync(string account, Guid caseId)
    {
        using var response = await host.As(account).GetAsync(PathOf(caseId));
        return response.StatusCode;
    }

    private Task BarAsync(Guid caseId, string account, long version) =>
        host.TellAsync(new PersonBarred(caseId, version, host.Services.GetRequiredService<AccountMarks>().Of(account)));
}
