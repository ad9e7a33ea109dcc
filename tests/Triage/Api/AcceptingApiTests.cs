using System.Net;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Triage.Tests.Api;

[Collection(OnTheHost.Name)]
public class AcceptingApiTests(TriageHost host)
{
    [Fact]
    public async Task An_officer_takes_the_case_that_was_seen()
    {
        var caseId = await host.CaseAsync();
        using var seen = await host.As("triage.ams").GetAsync($"{TriageHost.Cases}/{caseId}");

        using var response = await host.As("triage.ams").Command(PathOf(caseId), seen.Headers.ETag!.Tag);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.ETag?.Tag.ShouldBe("\"3\"");
        response.ShouldCarryTheCommonHeaders();
        var detail = await host.ReadAsync(caseId);
        (detail.State, detail.Officer, detail.Version).ShouldBe((TriageState.UnderAssessment, "triage.ams", 3));
    }

    [Fact]
    public async Task Once_more_succeeds_with_any_version_and_adds_nothing()
    {
        var caseId = await host.AcceptedCaseAsync();

        foreach (var version in new[] { "\"1\"", "\"3\"", null })
        {
            (await host.As("triage.ams").Command(PathOf(caseId), version)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await host.VersionOfAsync(caseId)).ShouldBe(3);
    }

    [Fact]
    public async Task A_case_that_a_colleague_took_is_refused_also_with_an_old_version()
    {
        var caseId = await host.AcceptedCaseAsync();
        var colleague = host.As(TriageHost.Colleague);

        using var informed = await colleague.Command(PathOf(caseId), "\"3\"");
        using var late = await colleague.Command(PathOf(caseId), "\"1\"");
        using var blind = await colleague.Command(PathOf(caseId), version: null);

        await informed.ShouldBeProblem(HttpStatusCode.Conflict, "case-accepted-by-another");
        await late.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        await blind.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_gets_the_case()
    {
        var caseId = await host.CaseAsync();
        HttpClient[] officers = [host.As("triage.ams"), host.As(TriageHost.Colleague)];

        var answers = await Task.WhenAll(officers.Select(o => o.Command(PathOf(caseId), "\"1\"")));

        answers.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        await answers.Single(a => a.StatusCode != HttpStatusCode.NoContent).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-conflict");
        (await host.VersionOfAsync(caseId)).ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_version_it_is_asked_for()
    {
        using var response = await host.As("triage.ams").Command(PathOf(await host.CaseAsync()), version: null);

        await response.ShouldBeProblem(HttpStatusCode.PreconditionRequired, "version-required");
    }

    private static string PathOf(Guid caseId) => $"{TriageHost.Cases}/{caseId}/acceptances";
}
