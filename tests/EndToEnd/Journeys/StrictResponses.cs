using System.Net;
using System.Net.Http.Json;
using System.Text;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Journeys;

/// <summary>Every answer of the system forbids a browser what it does not need, whoever gives it and however it ends.</summary>
[Collection(WholeSystem.Name)]
public sealed class StrictResponses(RunningSystem system)
{
    public static TheoryData<string, string, int, bool> Answers => new()
    {
        // method, path, status, personal or not
        { "GET", "/nl", 200, true },
        { "GET", "/", 302, true },
        { "GET", "/nl/report", 303, true },
        { "GET", "/nl/my-report", 200, true },
        { "GET", "/nl/nothing-here", 404, true },
        { "GET", "/nl/staff/triage", 303, true },
        { "GET", "/icon.svg", 200, false },
        { "GET", "/identity/.well-known/openid-configuration", 200, false },
        { "GET", "/session/sign-in?returnUrl=%2Fnl%2Fstaff", 302, true },
        { "POST", "/session/sign-out", 0, true },
        { "GET", "/api/reporting/v1/openapi.json", 200, true },
        { "GET", "/api/reporting/v1/reports", 401, true },
        { "GET", "/api/reporting/v1/nothing-here", 404, true },
        { "GET", "/api/reporting/v1/", 404, true },
        { "POST", "/api/reporting/v1/reports", 400, true },
        { "DELETE", "/api/triage/v1/cases", 0, true },
        { "GET", "/api/triage/v1/cases", 401, true },
        { "GET", "/api/triage/v1/change-notifications", 401, true },
        { "GET", "/api/dashboard/v1/summary", 401, true },
        { "GET", "/health/live", 200, true },
        { "GET", "/health/ready", 200, true },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_strict(string method, string path, int status, bool personal)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await system.Client.SendAsync(request);

        if (status > 0)
        {
            ((int)response.StatusCode).ShouldBe(status);
        }

        ShouldBeStrict(response, personal);
    }

    [Fact]
    public async Task What_the_gateway_refuses_itself_is_strict_too()
    {
        using var large = new HttpRequestMessage(HttpMethod.Post, "/api/reporting/v1/reports") { Content = new ByteArrayContent(new byte[3 * 1024 * 1024]) };
        using var headers = new HttpRequestMessage(HttpMethod.Get, "/nl");
        headers.Headers.Add("X-Large", new string('x', 40 * 1024));
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/session/sign-out-everywhere");
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        foreach (var (request, status) in new[] { (large, 413), (headers, 400), (foreign, 403) })
        {
            using var response = await system.Client.SendAsync(request);
            ((int)response.StatusCode).ShouldBe(status);
            ShouldBeStrict(response);
        }
    }

    [Fact]
    public async Task Answers_to_staff_and_to_reporters_are_strict_also_when_something_is_wrong()
    {
        using var triage = system.ClientAs("triage.ams");
        foreach (var path in new[] { "/api/triage/v1/cases", "/api/triage/v1/cases?state=nonsense", $"/api/triage/v1/cases/{Guid.NewGuid()}", "/api/reporting/v1/reports" })
        {
            using var response = await triage.GetAsync(path);
            ShouldBeStrict(response);
        }

        using var live = await triage.GetAsync("/api/triage/v1/change-notifications", HttpCompletionOption.ResponseHeadersRead);
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ShouldBeStrict(live);
        using var wrong = await system.Client.PostAsJsonAsync("/api/reporting/v1/receipt-sessions", new { receiptCode = "wrong" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        ShouldBeStrict(wrong);
        using var broken = await system.Client.PostAsync("/api/reporting/v1/reports", new StringContent("{", Encoding.UTF8, "application/json"));
        broken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ShouldBeStrict(broken);
    }

    private static void ShouldBeStrict(HttpResponseMessage response, bool personal = true)
    {
        var policy = One(response, "Content-Security-Policy");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("*");
        One(response, "X-Content-Type-Options").ShouldBe("nosniff");
        One(response, "Referrer-Policy").ShouldBe("no-referrer");
        One(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        One(response, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        One(response, "Permissions-Policy").ShouldContain("camera=()");
        response.Headers.Contains("Server").ShouldBeFalse();
        response.Headers.Contains("X-Powered-By").ShouldBeFalse();
        if (personal)
        {
            response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        }
    }

    private static string One(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? values.ShouldHaveSingleItem() : throw new ShouldAssertException($"{header} is missing.");
}
