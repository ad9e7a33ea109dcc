using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class RecusingApiTests(TriageHost host)
{
    private static readonly object Motive = new { officer = (string?)null, motive = "Met verlof vanaf morgen." };

    [Fact]
    public async Task Content_opens_with_the_declaration_and_not_before()
    {
        var caseId = await host.AcceptedCaseAsync();
        (await host.ReadAsync(caseId)).MayOpen.ShouldBeFalse();

        using var declared = await CommandAsync("triage.ams", caseId, "conflict-declarations", 3, new DeclareConflict(Interest.None));

        declared.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.ReadAsync(caseId)).MayOpen.ShouldBeTrue();
        (await CommandAsync("triage.ams", caseId, "conflict-declarations", 3, new DeclareConflict(Interest.None))).StatusCode
            .ShouldBe(HttpStatusCode.NoContent, "it is so already");
    }

    [Fact]
    public async Task What_is_no_declaration_is_refused()
    {
        var caseId = await host.AcceptedCaseAsync();

        foreach (var body in new[] { "{}", "{\"interest\":null}", "{\"interest\":\"maybe\"}", "{\"interest\":0}" })
        {
            using var response = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/conflict-declarations", "\"3\"", Wire.Raw(body));
            await response.ShouldBeProblem(HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("recusals")]
    [InlineData("conflict-declarations")]
    public async Task Stepping_back_hides_the_case_and_names_a_substitute_of_elsewhere(string way)
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (barred, handlers) = (await probe.ListenAsync<PersonBarred>(), await probe.ListenAsync<TriageHandlerChanged>());
        var caseId = await host.OpenedCaseAsync();

        using var response = await CommandAsync("triage.ams", caseId, way, 4, way == "recusals" ? null : new DeclareConflict(Interest.Present));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ShouldNotKnow("triage.ams", caseId);
        var substitute = await OfficerOf(caseId);
        substitute.ShouldNotBeNull().ShouldNotBe("triage.ams");
        var detail = await host.As(substitute).GetAsync($"{TriageHost.Cases}/{caseId}").Read<TriageCaseDetail>();
        (detail.State, detail.Officer, detail.MayOpen).ShouldBe((TriageState.UnderAssessment, substitute, false));
        (await Told(probe, barred, caseId)).GetProperty("mark").GetString().ShouldBe(MarkOf("triage.ams"));
        await Eventually.Holds(async () => (await Told(probe, handlers, caseId)).GetProperty("mark").GetString().ShouldBe(MarkOf(substitute)));
    }

    [Fact]
    public async Task Whoever_is_named_in_the_report_never_knew_of_the_case()
    {
        var report = TriageHost.Report(Guid.CreateVersion7()) with { Barred = [MarkOf("triage.ams")], HandledAt = "DHG" };
        await host.TellAsync(report);
        await Eventually.Holds(async () => (await host.VersionOfAsync(report.CaseId)).ShouldBe(1));

        await ShouldNotKnow("triage.ams", report.CaseId);
        (await host.As("triage.dhg").GetAsync($"{TriageHost.Cases}/{report.CaseId}").Read<TriageCaseDetail>()).OrganisationalPart.ShouldBe("AMS");
    }

    [Fact]
    public async Task Whoever_is_barred_afterwards_loses_the_case_and_a_substitute_gets_it()
    {
        var caseId = await host.OpenedCaseAsync();

        await host.TellAsync(new PersonBarred(caseId, 5, MarkOf("triage.ams")));

        await Eventually.Holds(async () => (await OfficerOf(caseId)).ShouldNotBe("triage.ams"));
        await ShouldNotKnow("triage.ams", caseId);
        (await OfficerOf(caseId)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_case_that_nobody_took_gets_a_substitute_when_its_part_has_nobody_left()
    {
        var caseId = await host.CaseAsync();

        await host.TellAsync(new PersonBarred(caseId, 3, MarkOf("triage.ams")));

        await Eventually.Holds(async () => (await OfficerOf(caseId)).ShouldNotBeNull());
        await ShouldNotKnow("triage.ams", caseId);
    }

    [Fact]
    public async Task Barring_somebody_else_leaves_the_officer_alone_and_is_heard_once()
    {
        var caseId = await host.OpenedCaseAsync();
        await host.TellAsync(new PersonBarred(caseId, 5, "somebody-else"));
        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(5));
        await host.TellAsync(new PersonBarred(caseId, 5, "somebody-else"));
        var last = await host.CaseAsync();

        (await host.VersionOfAsync(caseId)).ShouldBe(5, $"nothing was added before {last} came");
        (await host.ReadAsync(caseId)).MayOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_case_changes_hands_with_a_motive_and_the_former_officer_may_not_open_it()
    {
        var caseId = await host.OpenedCaseAsync();

        using var response = await CommandAsync("triage.ams", caseId, "reassignments", 4, new Reassign("triage.dhg", "Met verlof vanaf morgen."));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.ReadAsync(caseId)).ShouldSatisfyAllConditions(c => c.Officer.ShouldBe("triage.dhg"), c => c.MayOpen.ShouldBeFalse());
        using var late = await CommandAsync("triage.ams", caseId, "decisions", 5, new DecideTriage([Contracts.Triage.V1.TriageOutcome.Mediation], "reporterPrefers", "Dit had ik nog willen besluiten."));
        await late.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
        (await host.As("triage.dhg").GetAsync($"{TriageHost.Cases}/{caseId}").Read<TriageCaseDetail>()).MayOpen.ShouldBeFalse("first the declaration");
    }

    [Fact]
    public async Task A_case_goes_back_to_the_queue_and_is_taken_again()
    {
        var caseId = await host.OpenedCaseAsync();

        using var response = await CommandAsync("triage.ams", caseId, "reassignments", 4, Motive);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.ReadAsync(caseId)).ShouldSatisfyAllConditions(
            c => c.Officer.ShouldBeNull(), c => c.State.ShouldBe(TriageState.Received), c => c.MayOpen.ShouldBeFalse());
        (await CommandAsync("triage.ams", caseId, "acceptances", 5, null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.ReadAsync(caseId)).MayOpen.ShouldBeFalse("whoever takes it up again declares again");
    }

    [Theory]
    [InlineData("nobody.at-all")]
    [InlineData("desk.ams")]
    [InlineData("triage.rtd")] // barred from this case
    public async Task Who_cannot_take_over_is_refused_alike(string account)
    {
        var caseId = await host.OpenedCaseAsync();
        await host.TellAsync(new PersonBarred(caseId, 5, MarkOf("triage.rtd")));
        await Eventually.Holds(async () => (await host.VersionOfAsync(caseId)).ShouldBe(5));

        using var response = await CommandAsync("triage.ams", caseId, "reassignments", 5, new Reassign(account, "Met verlof vanaf morgen."));

        await response.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "cannot-take-over");
    }

    [Fact]
    public async Task A_case_in_the_queue_is_assigned_to_a_colleague_with_a_motive()
    {
        var caseId = await host.CaseAsync();

        using var silent = await CommandAsync("triage.ams", caseId, "reassignments", 1, new Reassign("triage.dhg", "verlof"));
        using var assigned = await CommandAsync("triage.ams", caseId, "reassignments", 1, new Reassign("triage.dhg", "Zij heeft deze week ruimte."));

        await silent.ShouldBeInvalid("motive");
        assigned.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.ReadAsync(caseId)).ShouldSatisfyAllConditions(
            c => c.Officer.ShouldBe("triage.dhg"), c => c.State.ShouldBe(TriageState.UnderAssessment), c => c.MayOpen.ShouldBeFalse("first the declaration"));
        using var late = await CommandAsync("triage.ams", caseId, "acceptances", 3, null);
        await late.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
    }

    private async Task ShouldNotKnow(string account, Guid caseId)
    {
        var client = host.As(account);
        using var hidden = await client.GetAsync($"{TriageHost.Cases}/{caseId}");
        using var unknown = await client.GetAsync($"{TriageHost.Cases}/{Guid.NewGuid()}");
        await hidden.ShouldBeHiddenLike(unknown);
        var queue = await client.GetAsync($"{TriageHost.Cases}?pageSize=200").Read<Page<QueuedCase>>();
        queue.Items.ShouldNotContain(c => c.CaseId == caseId);
        queue.TotalItems.ShouldBe(queue.Items.Count);
        foreach (var command in new[] { "acceptances", "recusals", "conflict-declarations", "reassignments", "decisions" })
        {
            var body = Wire.Body(new { });
            using var refused = await client.Command($"{TriageHost.Cases}/{caseId}/{command}", "\"1\"", command is "acceptances" or "recusals" ? null : body);
            using var nothing = await client.Command($"{TriageHost.Cases}/{Guid.NewGuid()}/{command}", "\"1\"", command is "acceptances" or "recusals" ? null : Wire.Body(new { }));
            refused.StatusCode.ShouldBe(nothing.StatusCode);
            refused.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }
    }

    private Task<HttpResponseMessage> CommandAsync(string account, Guid caseId, string command, int version, object? body) =>
        host.As(account).Command($"{TriageHost.Cases}/{caseId}/{command}", $"\"{version}\"", body is null ? null : Wire.Body(body));

    private string MarkOf(string account) => host.Services.GetRequiredService<AccountMarks>().Of(account);

    private async Task<string?> OfficerOf(Guid caseId)
    {
        await using var session = host.Documents.QuerySession();
        return (await session.LoadAsync<Triage.Cases.Queue.QueueRow>(caseId))!.Case.Officer;
    }

    private readonly List<System.Text.Json.JsonElement> _told = [];

    /// <summary>What was told last of the case in this queue.</summary>
    private async Task<System.Text.Json.JsonElement> Told(BrokerProbe probe, string queue, Guid caseId) => await Eventually.Gives(async () =>
    {
        _told.AddRange((await probe.TakeAsync(queue)).Select(m => m.Contract).Where(c => c.GetProperty("caseId").GetGuid() == caseId));
        _told.ShouldNotBeEmpty();
        return _told[^1];
    });
}
