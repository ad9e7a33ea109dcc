using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Journeys;

/// <summary>Who may not, in which state not, at which version not, and with what input not: asked of the running system.</summary>
[Collection(WholeSystem.Name)]
public sealed class Refusals(RunningSystem system)
{
    private const string Unknown = "018b9c1e-0000-7000-8000-000000000001";
    private static readonly object Decision = new { outcomes = new[] { "exploratoryInquiry" }, reasonCode = "factsPlausible", reason = "Dit moet worden uitgezocht, het verhaal is concreet." };

    [Theory]
    [InlineData(null, "/api/triage/v1/cases", 401)]
    [InlineData("desk.ams", "/api/triage/v1/cases", 403)]
    [InlineData("hr", "/api/triage/v1/cases", 403)]
    [InlineData("triage.ams", "/api/triage/v1/cases?state=nonsense", 400)]
    [InlineData("triage.ams", "/api/triage/v1/cases/" + Unknown, 404)]
    [InlineData("triage.ams", "/api/triage/v1/nothing-here", 404)]
    [InlineData(null, "/api/reporting/v1/reports", 401)]
    [InlineData("triage.ams", "/api/reporting/v1/reports", 403)]
    [InlineData("desk.ams", "/api/reporting/v1/reports?state=nonsense", 400)]
    [InlineData("corps", "/api/reporting/v1/reports/" + Unknown, 403)]
    [InlineData("desk.ams", "/api/reporting/v1/reports/" + Unknown, 404)]
    [InlineData(null, "/api/reporting/v1/my-report", 401)]
    [InlineData("triage.ams", "/api/reporting/v1/my-report", 401)]
    [InlineData(null, "/api/reporting/v1/drafts/" + Unknown, 404)]
    [InlineData(null, "/api/dashboard/v1/cases", 401)]
    [InlineData("hr", "/api/dashboard/v1/cases", 403)]
    [InlineData("auditor", "/api/dashboard/v1/summary", 403)]
    [InlineData("desk.ams", "/api/dashboard/v1/summary", 403)]
    [InlineData("corps", "/api/dashboard/v1/cases?phase=nonsense", 400)]
    [InlineData("hr", "/api/dashboard/v1/change-notifications", 403)]
    public async Task A_reading_is_refused(string? account, string path, int status)
    {
        using var client = account is null ? RunningSystem.NewClient(system.System.Url) : system.ClientAs(account);
        using var response = await client.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_case_of_another_part_looks_like_one_that_does_not_exist()
    {
        var caseId = await NewCase();
        using var elsewhere = system.ClientAs("triage.rtd");
        using var desk = system.ClientAs("desk.rtd");
        (await BodyOf(elsewhere, $"/api/triage/v1/cases/{caseId}")).ShouldBe(await BodyOf(elsewhere, $"/api/triage/v1/cases/{Unknown}"));
        (await BodyOf(desk, $"/api/reporting/v1/reports/{caseId}")).ShouldBe(await BodyOf(desk, $"/api/reporting/v1/reports/{Unknown}"));
        (await elsewhere.GetStringAsync("/api/triage/v1/cases")).ShouldNotContain(caseId.ToString());
        (await Post(elsewhere, $"/api/triage/v1/cases/{caseId}/acceptances", "\"1\"")).ShouldBe(404);
    }

    [Fact]
    public async Task A_command_is_refused_without_version_at_the_wrong_version_and_in_the_wrong_state()
    {
        var caseId = await NewCase();
        using var triage = system.ClientAs("triage.ams");
        var (accept, decide) = ($"/api/triage/v1/cases/{caseId}/acceptances", $"/api/triage/v1/cases/{caseId}/decisions");

        (await Post(triage, accept, null)).ShouldBe(428);
        (await Post(triage, accept, "\"7\"")).ShouldBe(412);
        (await Post(triage, accept, "W/\"1\"")).ShouldBe(412);
        (await Post(triage, decide, "\"1\"", Decision)).ShouldBe(409);
        (await Post(triage, accept, "\"1\"")).ShouldBe(204);
        (await Post(triage, accept, "\"1\"")).ShouldBe(204, "it is so already");
        (await Post(triage, decide, "\"3\"", Decision)).ShouldBe(403, "an interest comes before the content");
        (await Post(triage, $"/api/triage/v1/cases/{caseId}/conflict-declarations", "\"3\"", new { interest = "none" })).ShouldBe(204);
        (await Post(triage, decide, "\"4\"", Decision)).ShouldBe(422, "nothing was assessed");
        (await Post(triage, decide, "\"4\"", new { outcomes = new[] { "exploratoryInquiry" } })).ShouldBe(400);
        var go = new Triaging(system.ClientAs);
        await go.AssessAsync("triage.ams", caseId);
        (await Post(triage, decide, "\"9\"", Decision)).ShouldBe(422, "no expert advised");
        await go.AdviseAsync("triage.ams", caseId);
        (await Post(triage, decide, "\"12\"", new { outcomes = new[] { "lineConversation" }, reasonCode = "reporterPrefers", reason = "Een gesprek in de lijn is wat de melder wil." })).ShouldBe(422);
        (await Post(triage, decide, "\"12\"", Decision)).ShouldBe(204, "proposed");
        (await Post(triage, decide, "\"12\"", Decision)).ShouldBe(204, "it is so already");
        await go.AgreeAsync("triage.ams", caseId);
        (await Post(triage, decide, "\"12\"", Decision)).ShouldBe(204, "it is so already");
        (await Post(triage, decide, "\"20\"", new { outcomes = new[] { "mediation" }, reasonCode = "reporterPrefers", reason = "Toch liever een ander besluit dan eerst." })).ShouldBe(409);
    }

    [Fact]
    public async Task The_desk_cannot_acknowledge_without_version_nor_write_nothing()
    {
        var caseId = await NewCase();
        using var desk = system.ClientAs("desk.ams");
        (await Post(desk, $"/api/reporting/v1/reports/{caseId}/acknowledgements", null)).ShouldBe(428);
        (await Post(desk, $"/api/reporting/v1/reports/{caseId}/messages", null, new { text = "  " })).ShouldBe(400);
        (await Post(desk, $"/api/reporting/v1/reports/{Unknown}/messages", null, new { text = "Dag" })).ShouldBe(404);
    }

    [Fact]
    public async Task A_receipt_session_opens_no_interface_of_staff()
    {
        var receipt = await system.Client.Submit(Reports.Some());
        using var reporter = await system.ReporterAsync(receipt);

        (await reporter.GetAsync("/api/reporting/v1/my-report")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reporter.GetAsync($"/api/reporting/v1/reports/{receipt.ReportId}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await reporter.GetAsync("/api/triage/v1/cases")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/api/triage/v1/cases", "reporting")]
    [InlineData("/api/reporting/v1/reports", "triage")]
    [InlineData("/api/dashboard/v1/summary", "triage")]
    public async Task A_token_for_another_service_opens_nothing(string path, string service)
    {
        using var client = RunningSystem.NewClient(system.System.Url);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await system.Tokens.GetAsync("triage.ams", service));
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_make_a_browser_change_anything()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/session/sign-out-everywhere");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await system.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> NewCase()
    {
        var receipt = await system.Client.Submit(Reports.Some());
        using var triage = system.ClientAs("triage.ams");
        await Eventually.Holds(async () => (await triage.GetAsync($"/api/triage/v1/cases/{receipt.ReportId}")).StatusCode.ShouldBe(HttpStatusCode.OK));
        return receipt.ReportId;
    }

    /// <summary>The answer without the trace number, which differs between any two answers.</summary>
    private static async Task<string> BodyOf(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        var problem = await response.Content.ReadFromJsonAsync<SortedDictionary<string, object>>();
        problem!.Remove("traceId");
        return $"{(int)response.StatusCode} {string.Join(", ", problem.Select(p => $"{p.Key}={p.Value}"))}";
    }

    private static async Task<int> Post(HttpClient client, string path, string? version, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        using var response = await client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
