using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Triage.Tests.Api;

/// <summary>What happens around a decision: weighed again, a higher level, notes, views and the workload.</summary>
[Collection(OnTheHost.Name)]
public class GoingOnApiTests(TriageHost host)
{
    private static readonly Reopen NewFacts = new("Er is een tweede melding van een ander over dezelfde avond.");

    [Fact]
    public async Task A_decided_case_is_weighed_again_by_another_officer_in_a_new_term_and_others_hear_it()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var (reopened, terms) = (await probe.ListenAsync<TriageReopened>(), await probe.ListenAsync<TermChanged>());
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.Mediation);

        using var response = await host.As(TriageHost.Colleague).Command($"{TriageHost.Cases}/{caseId}/reopenings", "\"10\"", Wire.Body(NewFacts));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.Content.ReadAsStringAsync());
        var again = await host.ReadAsync(caseId);
        (again.State, again.Officer, again.Decision).ShouldBe((TriageState.UnderAssessment, "triage2.ams", null));
        (await host.As(TriageHost.Colleague).Command($"{TriageHost.Cases}/{caseId}/conflict-declarations", again.Version.Tag(), Wire.Body(new DeclareConflict(Interest.None)))).EnsureSuccessStatusCode();
        var file = (await host.As(TriageHost.Colleague).GetAsync($"{TriageHost.Cases}/{caseId}").Read<TriageCaseDetail>()).File!;
        file.Earlier.ShouldHaveSingleItem().Outcomes.ShouldBe([TriageOutcome.Mediation]);
        file.ReopenedBecause.ShouldBe(NewFacts.Motive);
        await Told(probe, reopened, caseId);
        (await Told(probe, terms, caseId)).GetProperty("replaces").GetString().ShouldBe("triage");
    }

    [Fact]
    public async Task Whoever_decided_tells_new_facts_and_somebody_else_weighs_them_also_after_a_hand_over()
    {
        var caseId = await host.AssessedCaseAsync();
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.Mediation);

        await host.Triaging.SendAsync("triage.ams", caseId, "reopenings", NewFacts);

        var officer = (await host.ReadAsync(caseId)).Officer.ShouldNotBeNull();
        officer.ShouldNotBe("triage.ams");
        using var back = await host.As(officer).Command($"{TriageHost.Cases}/{caseId}/reassignments", "\"13\"", Wire.Body(new Reassign("triage.ams", "Zij kent de zaak het beste.")));
        await back.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "cannot-take-over");
        using var nobody = await host.As(officer).Command($"{TriageHost.Cases}/{caseId}/reassignments", "\"13\"", Wire.Body(new Reassign(null, "Dit kan beter in de eigen eenheid.")));
        await nobody.ShouldBeProblem(HttpStatusCode.Conflict, "nobody-left");
    }

    [Fact]
    public async Task Without_new_facts_and_before_the_decision_nothing_is_reopened()
    {
        var caseId = await host.AssessedCaseAsync();
        using var silent = await host.As(TriageHost.Colleague).Command($"{TriageHost.Cases}/{caseId}/reopenings", TriageHost.Assessed, Wire.Body(new Reopen("Zomaar.")));
        using var early = await host.As(TriageHost.Colleague).Command($"{TriageHost.Cases}/{caseId}/reopenings", TriageHost.Assessed, Wire.Body(NewFacts));
        await silent.ShouldBeInvalid("motive");
        await early.ShouldBeProblem(HttpStatusCode.Conflict, "case-not-decided");
    }

    [Fact]
    public async Task A_case_about_a_chief_goes_to_the_level_of_the_corps_and_no_higher()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var routed = await probe.ListenAsync<CaseRoutedUpward>();
        var caseId = await host.AssessedCaseAsync();

        await host.Triaging.SendAsync("triage.ams", caseId, "upward-routings", new RouteUpward("Het gaat over de politiechef van de eenheid."));

        using var gone = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Told(probe, routed, caseId)).GetProperty("part").GetString().ShouldBe("SKL");
        await host.Triaging.OpenAsync("triage.skl", caseId);
        using var higher = await host.As("triage.skl").Command($"{TriageHost.Cases}/{caseId}/upward-routings", "\"14\"", Wire.Body(new RouteUpward("Het gaat over de korpsleiding.")));
        await higher.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "no-higher-level");
        await host.Triaging.SendAsync("triage.skl", caseId, "decisions", new DecideTriage([TriageOutcome.Forwarding], "otherProcedure", "Het gaat over de korpsleiding zelf.", ForwardTo: "minister"));
        (await host.Triaging.ReadAsync("triage.skl", caseId)).Decision!.ForwardTo.ShouldBe("minister");
    }

    [Fact]
    public async Task Notes_are_for_those_who_work_on_the_case_and_nobody_else_hears_that_there_is_one()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var heard = new List<string> { await probe.ListenAsync<TermChanged>(), await probe.ListenAsync<TriageStarted>(), await probe.ListenAsync<TriageDecided>() };
        var caseId = await host.OpenedCaseAsync();
        await host.Triaging.SendAsync("triage.ams", caseId, "notes", new WriteNote("Bellen met de coördinator: purperhart."));

        (await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}/notes").Read<Note[]>()).ShouldHaveSingleItem().Text.ShouldContain("purperhart");
        using var colleague = await host.As(TriageHost.Colleague).GetAsync($"{TriageHost.Cases}/{caseId}/notes");
        await colleague.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        using var elsewhere = await host.As("triage.dhg").GetAsync($"{TriageHost.Cases}/{caseId}/notes");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var foreign = await host.As(TriageHost.Colleague).Command($"{TriageHost.Cases}/{caseId}/notes", "\"5\"", Wire.Body(new WriteNote("Ik ook.")));
        await foreign.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
        using var empty = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/notes", "\"5\"", Wire.Body(new WriteNote("  ")));
        await empty.ShouldBeInvalid("text");
        foreach (var queue in heard)
        {
            (await probe.TakeAsync(queue)).ShouldAllBe(m => !m.Text.Contains("purperhart"));
        }

        (await host.As("triage.ams").GetAsync($"{TriageHost.Cases}?pageSize=200").Read<Page<QueuedCase>>()).Items.Single(c => c.CaseId == caseId).ToString().ShouldNotContain("purperhart");
    }

    [Fact]
    public async Task The_queue_is_filtered_and_a_filter_is_kept_by_its_owner()
    {
        var (own, late) = (await host.OpenedCaseAsync("exclusion"), await host.CaseAsync());
        var officer = host.As("triage.ams");
        var soon = await host.CaseAsync(submittedAt: DateTimeOffset.UtcNow.AddDays(-12));

        (await QueueAsync("mine=true")).ShouldAllBe(c => c.Officer == "triage.ams");
        (await QueueAsync("norm=true")).ShouldAllBe(c => c.InNormSet);
        (await QueueAsync("mine=true&norm=true&category=exclusion")).ShouldContain(c => c.CaseId == own);
        (await QueueAsync("due=late")).Select(c => c.CaseId).ShouldContain(late);
        (await QueueAsync("due=soon")).ShouldAllBe(c => c.WorkingDaysLeft >= 0 && c.WorkingDaysLeft <= 3);
        (await QueueAsync("due=soon")).Select(c => c.CaseId).ShouldContain(soon);
        foreach (var query in new[] { "due=yesterday", "category=witchcraft", "mine=maybe" })
        {
            using var refused = await officer.GetAsync($"{TriageHost.Cases}?{query}");
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        var view = await officer.PostAsync("/api/triage/v1/views", Wire.Body(new SaveView("Bijna te laat", "due=soon&mine=true"))).Read<SavedView>();
        (await officer.GetAsync("/api/triage/v1/views").Read<SavedView[]>()).ShouldContain(view);
        (await host.As("triage.dhg").GetAsync("/api/triage/v1/views").Read<SavedView[]>()).ShouldBeEmpty();
        (await officer.PostAsync("/api/triage/v1/views", Wire.Body(new SaveView("Bijna te laat", "due=late"))).Read<SavedView>()).Id.ShouldBe(view.Id);
        using var foreign = await host.As("triage.dhg").DeleteAsync($"/api/triage/v1/views/{view.Id}");
        (await officer.GetAsync("/api/triage/v1/views").Read<SavedView[]>()).ShouldContain(v => v.Id == view.Id && v.Query == "due=late");
        using var removed = await officer.DeleteAsync($"/api/triage/v1/views/{view.Id}");
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await officer.GetAsync("/api/triage/v1/views").Read<SavedView[]>()).ShouldNotContain(v => v.Id == view.Id);
        using var odd = await officer.PostAsync("/api/triage/v1/views", Wire.Raw("""{"name":"","query":"a=<script>"}"""));
        await odd.ShouldBeInvalid("name", "query");
    }

    [Fact]
    public async Task The_workload_counts_the_open_cases_of_the_part()
    {
        var before = (await WorkloadAsync()).Single(w => w.Officer == "triage.ams");
        var caseId = await host.AssessedCaseAsync();
        (await WorkloadAsync()).Single(w => w.Officer == "triage.ams").ShouldBe(before with { Open = before.Open + 1, Overdue = before.Overdue + 1 });
        await host.Triaging.DecideAsync("triage.ams", caseId, TriageOutcome.NoFurtherAction);
        (await WorkloadAsync()).Single(w => w.Officer == "triage.ams").Waiting.ShouldBe(before.Waiting + 1);
    }

    private Task<Workload[]> WorkloadAsync() => host.As("triage.ams").GetAsync("/api/triage/v1/workload").Read<Workload[]>();

    private async Task<IReadOnlyList<QueuedCase>> QueueAsync(string query) => (await host.As("triage.ams").GetAsync($"{TriageHost.Cases}?pageSize=200&{query}").Read<Page<QueuedCase>>()).Items;

    private static async Task<System.Text.Json.JsonElement> Told(BrokerProbe probe, string queue, Guid caseId) => await Eventually.Gives(async () =>
        (await probe.TakeAsync(queue)).Select(m => m.Contract).Where(c => c.GetProperty("caseId").GetGuid() == caseId).ShouldHaveSingleItem());
}
