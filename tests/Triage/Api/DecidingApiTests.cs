using System.Net;
using Npgsql;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class DecidingApiTests(TriageHost host)
{
    private const string Reason = "Drie getuigen vertellen hetzelfde, los van elkaar: kwikzilverig.";

    internal static HttpContent Good => Wish([TriageOutcome.UnitInvestigation, TriageOutcome.RecognitionTrack]);

    [Fact]
    public async Task The_officer_decides_and_reads_back_the_reasoning()
    {
        var caseId = await host.AssessedCaseAsync();

        using var response = await DecideAsync(caseId, Good);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.ETag?.Tag.ShouldBe("\"11\"");
        var detail = await host.ReadAsync(caseId);
        detail.State.ShouldBe(TriageState.Decided);
        detail.Decision.ShouldNotBeNull().ShouldSatisfyAllConditions(
            d => d.Reason.ShouldBe(Reason), d => d.Outcomes.ShouldBe([TriageOutcome.UnitInvestigation, TriageOutcome.RecognitionTrack]), d => d.Officer.ShouldBe("triage.ams"));
    }

    [Fact]
    public async Task The_reasoning_stays_inside_and_unreadable()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<TriageDecided>();
        var caseId = await host.AssessedCaseAsync();
        (await DecideAsync(caseId, Good)).EnsureSuccessStatusCode();

        var told = await Eventually.Gives(async () =>
            (await probe.TakeAsync(queue)).Where(m => m.Contract.GetProperty("caseId").GetGuid() == caseId).ShouldHaveSingleItem());

        told.Contract.GetProperty("reasonCode").GetString().ShouldBe("factsPlausible");
        told.Text.ShouldNotContain("kwikzilverig");
        told.Text.ShouldNotContain("triage.ams");
        await using var database = NpgsqlDataSource.Create(host.Store);
        await using var command = database.CreateCommand(
            "select (select count(*) from mt_events where strpos(data::text, 'kwikzilverig') > 0) + (select count(*) from mt_doc_queue where strpos(data::text, 'kwikzilverig') > 0)");
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task The_same_decision_again_succeeds_with_any_version_and_another_is_refused()
    {
        var caseId = await host.AssessedCaseAsync();
        (await DecideAsync(caseId, Good)).EnsureSuccessStatusCode();

        foreach (var version in new[] { TriageHost.Assessed, "\"11\"", null })
        {
            (await DecideAsync(caseId, Good, version)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        using var other = await DecideAsync(caseId, Wish([TriageOutcome.NoFurtherAction]), "\"11\"");
        await other.ShouldBeProblem(HttpStatusCode.Conflict, "case-already-decided");
        (await host.VersionOfAsync(caseId)).ShouldBe(11);
    }

    [Fact]
    public async Task Without_the_assessment_nothing_is_decided()
    {
        var caseId = await host.OpenedCaseAsync();

        using var response = await DecideAsync(caseId, Good, "\"4\"");

        await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "assessment-incomplete");
        (await host.VersionOfAsync(caseId)).ShouldBe(4);
    }

    [Fact]
    public async Task In_the_norm_set_an_expert_and_a_second_pair_of_eyes_come_before_the_decision()
    {
        var caseId = await host.AssessedCaseAsync("exclusion");
        await (await DecideAsync(caseId, Good)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "expertise-missing");

        var expert = await host.Triaging.AdviseAsync("triage.ams", caseId);
        await (await DecideAsync(caseId, Wish([TriageOutcome.LineConversation]), "\"12\"")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "talk-is-not-enough");
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.UnitInvestigation);

        var proposed = await host.ReadAsync(caseId);
        (proposed.State, proposed.Decision, proposed.Next).ShouldBe((TriageState.DecisionProposed, null, NextStep.AwaitAgreement));
        proposed.SecondAssessor.ShouldNotBeNull().ShouldNotBeOneOf("triage.ams", "triage2.ams");
        await (await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/decision-answers", proposed.Version.Tag(), Wire.Body(new AnswerProposal(true, "Ik ben het met mijzelf eens."))))
            .ShouldBeProblem(HttpStatusCode.Conflict, "not-the-second-assessor");
        var second = await host.Triaging.AgreeAsync("triage.ams", caseId);

        var decided = await host.ReadAsync(caseId);
        (decided.State, decided.Decision!.Officer, decided.SecondAssessor).ShouldBe((TriageState.Decided, "triage.ams", null));
        (await host.As(second).GetAsync($"{TriageHost.Cases}/{caseId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the second pair of eyes has nothing to do with it any more");
        (await host.As(expert).GetAsync($"/api/triage/v1/advice-requests/{caseId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_the_second_pair_of_eyes_sends_back_keeps_its_text_and_can_be_taken_up_again()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.NoFurtherAction);
        var second = (await host.ReadAsync(caseId)).SecondAssessor!;
        (await host.As(second).GetAsync($"{TriageHost.Cases}/{caseId}").Read<TriageCaseDetail>()).File.ShouldBeNull("first the declaration");
        await host.Triaging.DeclareAsync(second, caseId);
        (await host.Triaging.ReadAsync(second, caseId)).File!.Proposal!.Reason.ShouldContain("Drie getuigen");
        (await host.As(second).GetAsync($"{TriageHost.Cases}?second=true").Read<Contracts.Page<QueuedCase>>()).Items.ShouldContain(c => c.CaseId == caseId && c.IsSecond);

        await host.Triaging.SendAsync(second, caseId, "decision-answers", new AnswerProposal(false, "De tweede getuige is niet gehoord."));

        var returned = await host.ReadAsync(caseId);
        (returned.State, returned.Next).ShouldBe((TriageState.UnderAssessment, NextStep.Decide));
        returned.File!.Returned.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.ReturnedBecause!.ShouldContain("niet gehoord"), r => r.Reason.ShouldContain("Drie getuigen"), r => r.ReturnedBy.ShouldBe(second));
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.Mediation);
        (await host.ReadAsync(caseId)).State.ShouldBe(TriageState.Decided);
    }

    [Fact]
    public async Task The_unit_investigates_against_the_rule_only_when_the_corps_agrees_which_sees_no_content()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.AssessAsync("triage.ams", caseId, new Assess(Scope: new AssessScope(["AMS", "RTD"], false, false, [], "Er is ook iemand van Rotterdam bij.")));
        await (await DecideAsync(caseId, Good, "\"10\"")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "ltio-rule");
        await host.Triaging.SendAsync("triage.ams", caseId, "decisions", new DecideTriage([TriageOutcome.UnitInvestigation], "severalUnits", Reason, OverrideMotive: "De tweede eenheid leende alleen een auto uit."));

        var request = (await host.As("corps").GetAsync("/api/triage/v1/override-requests").Read<OverrideRequest[]>()).Single(r => r.CaseId == caseId);
        request.LtioReasons.ShouldBe(["severalUnits"]);
        request.ToString().ShouldNotContain("kwikzilverig");
        using var agreed = await host.As("corps").Command($"{TriageHost.Cases}/{caseId}/override-decisions", request.Version.Tag(), Wire.Body(new AnswerProposal(true, "De band met Rotterdam is er niet.")));

        agreed.StatusCode.ShouldBe(HttpStatusCode.NoContent, await agreed.Content.ReadAsStringAsync());
        (await host.ReadAsync(caseId)).State.ShouldBe(TriageState.Decided);
        using var again = await host.As("corps").Command($"{TriageHost.Cases}/{caseId}/override-decisions", "\"12\"", Wire.Body(new AnswerProposal(true, "Nog een keer akkoord.")));
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound, "to the corps the case is there while it is asked something");
    }

    [Fact]
    public async Task A_proposal_is_taken_back()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.NoFurtherAction);

        await host.Triaging.SendAsync("triage.ams", caseId, "decision-withdrawals", null);

        (await host.ReadAsync(caseId)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(TriageState.UnderAssessment), c => c.SecondAssessor.ShouldBeNull());
        await (await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/decision-withdrawals", "\"13\"")).ShouldBeProblem(HttpStatusCode.Conflict, "nothing-proposed");
    }

    [Fact]
    public async Task A_case_that_nobody_took_and_one_of_a_colleague_are_not_decided()
    {
        var received = await host.CaseAsync();
        var accepted = await host.AssessedCaseAsync();

        using var early = await DecideAsync(received, Good, "\"1\"");
        using var foreign = await host.As(TriageHost.Colleague).Command(PathOf(accepted), TriageHost.Assessed, Good);

        await early.ShouldBeProblem(HttpStatusCode.Conflict, "case-not-accepted");
        await foreign.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
    }

    [Fact]
    public async Task The_version_is_asked_for_and_must_hold()
    {
        var caseId = await host.AssessedCaseAsync();

        using var blind = await DecideAsync(caseId, Good, version: null);
        using var late = await DecideAsync(caseId, Good, "\"1\"");

        await blind.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        late.Headers.ETag?.Tag.ShouldBe(TriageHost.Assessed);
    }

    internal static HttpContent Wish(TriageOutcome[] outcomes, string reason = Reason) => Wire.Body(new DecideTriage(outcomes, "factsPlausible", reason));

    private static string PathOf(Guid caseId) => $"{TriageHost.Cases}/{caseId}/decisions";

    private Task<HttpResponseMessage> DecideAsync(Guid caseId, HttpContent body, string? version = TriageHost.Assessed) =>
        host.As("triage.ams").Command(PathOf(caseId), version, body);
}
