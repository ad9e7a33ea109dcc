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

    internal static HttpContent Good => Wish(TriageOutcome.UnitInvestigation);

    [Fact]
    public async Task The_officer_decides_and_reads_back_the_reasoning()
    {
        var caseId = await host.OpenedCaseAsync();

        using var response = await DecideAsync(caseId, Good);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.ETag?.Tag.ShouldBe("\"5\"");
        var detail = await host.ReadAsync(caseId);
        detail.State.ShouldBe(TriageState.Decided);
        detail.Decision.ShouldNotBeNull().ShouldSatisfyAllConditions(
            d => d.Reason.ShouldBe(Reason), d => d.Outcome.ShouldBe(TriageOutcome.UnitInvestigation), d => d.Officer.ShouldBe("triage.ams"));
    }

    [Fact]
    public async Task The_reasoning_stays_inside_and_unreadable()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var queue = await probe.ListenAsync<TriageDecided>();
        var caseId = await host.OpenedCaseAsync();
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
        var caseId = await host.OpenedCaseAsync();
        (await DecideAsync(caseId, Good)).EnsureSuccessStatusCode();

        foreach (var version in new[] { "\"4\"", "\"5\"", null })
        {
            (await DecideAsync(caseId, Good, version)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        using var other = await DecideAsync(caseId, Wish(TriageOutcome.NoFurtherAction), "\"5\"");
        await other.ShouldBeProblem(HttpStatusCode.Conflict, "case-already-decided");
        (await host.VersionOfAsync(caseId)).ShouldBe(5);
    }

    [Fact]
    public async Task In_the_norm_set_a_good_talk_is_not_enough()
    {
        var caseId = await host.OpenedCaseAsync("exclusion");

        using var response = await DecideAsync(caseId, Wish(TriageOutcome.LineConversation));

        await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "talk-is-not-enough");
        (await host.VersionOfAsync(caseId)).ShouldBe(4);
    }

    [Fact]
    public async Task A_case_that_nobody_took_and_one_of_a_colleague_are_not_decided()
    {
        var received = await host.CaseAsync();
        var accepted = await host.OpenedCaseAsync();

        using var early = await DecideAsync(received, Good, "\"1\"");
        using var foreign = await host.As(TriageHost.Colleague).Command(PathOf(accepted), "\"4\"", Good);

        await early.ShouldBeProblem(HttpStatusCode.Conflict, "case-not-accepted");
        await foreign.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
    }

    [Fact]
    public async Task The_version_is_asked_for_and_must_hold()
    {
        var caseId = await host.OpenedCaseAsync();

        using var blind = await DecideAsync(caseId, Good, version: null);
        using var late = await DecideAsync(caseId, Good, "\"1\"");

        await blind.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
        await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        late.Headers.ETag?.Tag.ShouldBe("\"4\"");
    }

    internal static HttpContent Wish(TriageOutcome outcome, string reason = Reason) => Wire.Body(new DecideTriage(outcome, "factsPlausible", reason));

    private static string PathOf(Guid caseId) => $"{TriageHost.Cases}/{caseId}/decisions";

    private Task<HttpResponseMessage> DecideAsync(Guid caseId, HttpContent body, string? version = "\"4\"") =>
        host.As("triage.ams").Command(PathOf(caseId), version, body);
}
