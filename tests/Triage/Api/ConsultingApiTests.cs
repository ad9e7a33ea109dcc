using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Access.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Http;
using Zichtlijn.TestSupport.Servers;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class ConsultingApiTests(TriageHost host)
{
    private const string Requests = "/api/triage/v1/advice-requests";
    private static readonly AskExpertise Question = new("discrimination", null, "Wat betekenen deze woorden voor wie ze hoort?");

    [Fact]
    public async Task An_expert_declares_first_then_reads_the_question_and_advises()
    {
        var caseId = await host.AssessedCaseAsync("racism");
        await host.Triaging.SendAsync("triage.ams", caseId, "expertise-requests", Question);
        var expert = (await host.ReadAsync(caseId)).File!.Consultations.ShouldHaveSingleItem().Expert;
        expert.ShouldStartWith("expert.");
        expert.ShouldNotBe("expert.ams");
        (await ListAsync(expert)).ShouldContain(r => r.CaseId == caseId && !r.HasDeclared);
        (await RequestAsync(expert, caseId)).ShouldSatisfyAllConditions(r => r.Question.ShouldBeNull(), r => r.MayOpen.ShouldBeFalse());
        using var early = await host.As(expert).Command($"{Requests}/{caseId}/advices", "\"10\"", Wire.Body(new GiveAdvice("Dit is een advies zonder verklaring vooraf.")));
        await early.ShouldBeProblem(HttpStatusCode.Forbidden, "conflict-not-declared");

        await host.Triaging.AsExpertAsync(expert, caseId, "conflict-declarations", new DeclareConflict(Interest.None));
        (await RequestAsync(expert, caseId)).Question.ShouldBe(Question.Question);
        await host.Triaging.AsExpertAsync(expert, caseId, "advices", new GiveAdvice("De woorden zetten iemand bij herhaling apart."));

        var detail = await host.ReadAsync(caseId);
        detail.Next.ShouldBe(NextStep.Decide);
        detail.File!.Consultations.Single().Advice.ShouldBe("De woorden zetten iemand bij herhaling apart.");
        (await RequestAsync(expert, caseId)).Advice.ShouldNotBeNull();
        using var again = await host.As(expert).Command($"{Requests}/{caseId}/advices", "\"12\"", Wire.Body(new GiveAdvice("Bij nader inzien denk ik er anders over.")));
        await again.ShouldBeProblem(HttpStatusCode.Conflict, "advice-already-given");
    }

    [Fact]
    public async Task The_expert_of_a_case_sees_nothing_of_the_queue_and_no_other_case_and_others_see_nothing_of_the_request()
    {
        var caseId = await host.AssessedCaseAsync("racism");
        await host.Triaging.SendAsync("triage.ams", caseId, "expertise-requests", Question);
        var expert = (await host.ReadAsync(caseId)).File!.Consultations.Single().Expert;
        foreach (var path in new[] { TriageHost.Cases, $"{TriageHost.Cases}/{caseId}", $"{TriageHost.Cases}/{caseId}/notes", "/api/triage/v1/workload" })
        {
            using var response = await host.As(expert).GetAsync(path);
            await response.ShouldBeProblem(HttpStatusCode.Forbidden);
        }

        foreach (var other in new[] { "expert.ams", "expert.nnl", "expert.onl" }.Where(e => e != expert))
        {
            (await ListAsync(other)).ShouldNotContain(r => r.CaseId == caseId);
            using var hidden = await host.As(other).GetAsync($"{Requests}/{caseId}");
            using var unknown = await host.As(other).GetAsync($"{Requests}/{Guid.NewGuid()}");
            await hidden.ShouldBeHiddenLike(unknown);
            foreach (var command in new[] { "advices", "refusals", "conflict-declarations" })
            {
                object body = command switch { "advices" => new GiveAdvice("Een advies dat niemand vroeg, en toch."), "refusals" => new DeclineAdvice("Niet aan mij gevraagd."), _ => new DeclareConflict(Interest.None) };
                using var refused = await host.As(other).Command($"{Requests}/{caseId}/{command}", "\"10\"", Wire.Body(body));
                refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }
        }

        using var officer = await host.As("triage.ams").GetAsync(Requests);
        await officer.ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_has_an_interest_or_declines_is_substituted_at_once_and_all_hear_who_reads()
    {
        await using var probe = await BrokerProbe.ConnectAsync(host.Broker);
        var readers = await probe.ListenAsync<CoReaderChanged>();
        var caseId = await host.AssessedCaseAsync("exclusion");
        await host.Triaging.SendAsync("triage.ams", caseId, "expertise-requests", Question);
        var first = (await host.ReadAsync(caseId)).File!.Consultations.Single().Expert;

        await host.Triaging.AsExpertAsync(first, caseId, "refusals", new DeclineAdvice("Ik ben deze weken elders ingezet."));
        var second = (await host.ReadAsync(caseId)).File!.Consultations[^1].Expert;
        second.ShouldNotBe(first);
        await host.Triaging.AsExpertAsync(second, caseId, "conflict-declarations", new DeclareConflict(Interest.Present));

        var consultations = (await host.ReadAsync(caseId)).File!.Consultations;
        consultations.Select(c => c.IsVoid).ShouldBe([true, true, false]);
        consultations.Select(c => c.Expert).Distinct().Count().ShouldBe(3);
        consultations[^1].Question.ShouldBe(Question.Question);
        using var gone = await host.As(second).GetAsync($"{Requests}/{caseId}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var heard = new List<(string?, bool)>();
        await Eventually.Holds(async () =>
        {
            heard.AddRange((await probe.TakeAsync(readers)).Select(m => m.Contract).Where(c => c.GetProperty("caseId").GetGuid() == caseId)
                .Select(c => (c.GetProperty("mark").GetString(), c.GetProperty("reads").GetBoolean())));
            heard.ShouldBe([(MarkOf(first), true), (MarkOf(first), false), (MarkOf(second), true), (MarkOf(consultations[2].Expert), true)]);
        });
    }

    [Fact]
    public async Task Somebody_is_proposed_for_what_is_missing_and_who_cannot_is_refused_alike()
    {
        var caseId = await host.AssessedCaseAsync("racism");

        var proposed = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}/proposed-experts").Read<ProposedExpert[]>();

        proposed.Length.ShouldBe(3);
        proposed.ShouldAllBe(p => p.Field == "discrimination" && p.Part != "AMS");
        foreach (var account in new[] { "expert.ams", "expert.dhg", "triage.rtd", "nobody.at-all" })
        {
            using var refused = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/expertise-requests", TriageHost.Assessed, Wire.Body(Question with { Expert = account }));
            await refused.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "expert-not-eligible");
        }

        using var chosen = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/expertise-requests", TriageHost.Assessed, Wire.Body(Question with { Expert = proposed[1].Account }));
        chosen.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var twice = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/expertise-requests", "\"10\"", Wire.Body(Question));
        await twice.ShouldBeProblem(HttpStatusCode.Conflict, "expertise-already-requested");
        (await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}/proposed-experts").Read<ProposedExpert[]>()).ShouldBeEmpty();
        using var nonsense = await host.As("triage.ams").Command($"{TriageHost.Cases}/{caseId}/expertise-requests", "\"10\"", Wire.Raw("""{"field":"astrology","question":"kort"}"""));
        await nonsense.ShouldBeInvalid("field", "question");
    }

    private Task<AdviceRequest[]> ListAsync(string expert) => host.As(expert).GetAsync(Requests).Read<AdviceRequest[]>();

    private Task<AdviceRequestDetail> RequestAsync(string expert, Guid caseId) => host.As(expert).GetAsync($"{Requests}/{caseId}").Read<AdviceRequestDetail>();

    private string MarkOf(string account) => host.Services.GetRequiredService<AccountMarks>().Of(account);
}
