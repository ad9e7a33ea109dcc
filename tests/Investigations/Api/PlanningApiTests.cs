using System.Net;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Investigations.Tests.Api;

[Collection(OnTheHost.Name)]
public class PlanningApiTests(InvestigationsHost host)
{
    private static readonly WritePlan Both = InvestigationsHost.Plan("investigator.ams", "investigator2.ams");

    [Fact]
    public async Task A_plan_is_written_anew_and_what_was_done_stays_done()
    {
        var caseId = await host.PlannedAsync();
        await host.DoAsync("investigator2.ams", caseId, "plan-steps/2/completions");

        await host.DoAsync("investigator2.ams", caseId, "plans", new WritePlan([Both.Steps![0] with { Number = 1, What = "Spreken met wie er nog meer bij was." }, Both.Steps[0]]));

        var plan = (await host.ReadAsync("investigator.ams", caseId)).Plan!;
        (plan.Version, plan.WrittenBy).ShouldBe((2, "investigator2.ams"));
        plan.Steps.Select(s => (s.Number, s.What, s.DoneBy ?? "")).ShouldBe(
            [(2, Both.Steps[1].What!, "investigator2.ams"), (1, "Spreken met wie er nog meer bij was.", ""), (3, Both.Steps[0].What!, "")]);
    }

    [Fact]
    public async Task The_same_plan_and_a_step_that_is_done_succeed_with_any_version_and_add_nothing()
    {
        var caseId = await host.PlannedAsync();
        await host.DoAsync("investigator.ams", caseId, "plan-steps/1/completions");

        using var step = await host.As("investigator.ams").Command($"{InvestigationsHost.Cases}/{caseId}/plan-steps/1/completions", version: null);
        using var plan = await host.As("investigator2.ams").Command($"{InvestigationsHost.Cases}/{caseId}/plans", version: null, Wire.Body(new WritePlan([Both.Steps![0] with { Number = 1 }, Both.Steps[1] with { Number = 2 }])));

        (step.StatusCode, plan.StatusCode).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.NoContent));
        (await host.VersionOfAsync(caseId)).ShouldBe(13);
    }

    [Fact]
    public async Task Who_does_not_investigate_it_learns_nothing_of_the_plan_also_by_writing_the_same()
    {
        var caseId = await host.PlannedAsync();
        await host.DoAsync("investigator.ams", caseId, "withdrawals", new WithdrawInvestigator("investigator2.ams", null, "Met verlof vanaf morgen."));

        await (await host.TryAsync("investigator2.ams", caseId, "plans", Both)).ShouldBeProblem(HttpStatusCode.Conflict, "not-assigned");
        await host.DoAsync("investigator.ams", caseId, "assignments", new AssignInvestigator("investigator2.ams"));
        await (await host.TryAsync("investigator2.ams", caseId, "plans", Both)).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        await (await host.TryAsync("investigator2.ams", caseId, "plan-steps/2/completions")).ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");
        (await host.ReadAsync("investigator2.ams", caseId)).Plan.ShouldBeNull();
    }

    [Fact]
    public async Task A_plan_that_cannot_be_is_refused()
    {
        var caseId = await host.StaffedAsync();
        var step = Both.Steps![0];

        await (await PlanAsync(step, step with { Owner = "investigator.rtd" })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "step-owner-unknown");
        await (await PlanAsync(step with { DueBy = new(2999, 1, 1) })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "step-after-target");
        await (await PlanAsync(step with { DueBy = new(2023, 1, 1) })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "step-after-target");
        await (await PlanAsync(step with { Number = 1 })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "step-unknown");
        (await host.VersionOfAsync(caseId)).ShouldBe(11);

        Task<HttpResponseMessage> PlanAsync(params WishedStep[] steps) => host.TryAsync("investigator.ams", caseId, "plans", new WritePlan(steps));
    }

    [Fact]
    public async Task A_step_is_done_by_whoever_it_belongs_to()
    {
        var caseId = await host.StaffedAsync();
        await (await host.TryAsync("investigator.ams", caseId, "plan-steps/1/completions")).ShouldBeProblem(HttpStatusCode.Conflict, "plan-missing");
        await host.DoAsync("investigator.ams", caseId, "plans", Both);

        await (await host.TryAsync("investigator.ams", caseId, "plan-steps/2/completions")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "not-your-step");
        await (await host.TryAsync("investigator.ams", caseId, "plan-steps/3/completions")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "step-unknown");
        await (await host.TryAsync("investigator.ams", caseId, "plan-steps/1/completions", version: 11)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
    }

    public static TheoryData<string, string, string[]> Bodies => new()
    {
        { "nothing", "{}", ["steps"] },
        { "no steps", """{"steps":[]}""", ["steps"] },
        { "everything wrong at once", """{"steps":[{"what":"kort"},null]}""", ["steps[0].what", "steps[0].owner", "steps[0].dueBy", "steps[1].what", "steps[1].owner", "steps[1].dueBy"] },
        { "too many", $$"""{"steps":[{{string.Join(',', Enumerable.Repeat("""{"what":"Spreken met de melder.","owner":"investigator.ams","dueBy":"2023-12-01"}""", 51))}}]}""", ["steps"] },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task What_makes_no_plan_is_refused_with_all_that_is_wrong(string what, string body, string[] fields)
    {
        what.ShouldNotBeEmpty();
        using var response = await host.As("investigator.ams").Command($"{InvestigationsHost.Cases}/{Guid.NewGuid()}/plans", "\"2\"", Wire.Raw(body));

        await response.ShouldBeInvalid(fields);
    }
}
