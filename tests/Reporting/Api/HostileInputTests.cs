using System.Net;
using System.Net.Http.Headers;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.Reporting.Tests.Api;

[Collection(OnTheHost.Name)]
public class HostileInputTests(ReportingHost host)
{
    private const string Good = """
        "disclosure":"anonymous","category":"other","organisationalPart":"AMS","narrative":"x","language":"nl"
        """;

    public static TheoryData<string, string> Bodies => new(
    [
        .. HostileBodies.Any,
        ("an unknown member beside good ones", $$"""{ {{Good}}, "isAdmin": "zebra" }"""),
        ("a member twice", $$"""{ {{Good}}, "narrative": "y" }"""),
        ("a member twice in another case", $$"""{ {{Good}}, "Narrative": "y" }"""),
        ("an enum as a number", """{"disclosure":0,"category":"other","organisationalPart":"AMS","narrative":"x","language":"nl"}"""),
        ("an unknown enum", """{"disclosure":"zebra","category":"other","organisationalPart":"AMS","narrative":"x","language":"nl"}"""),
        ("a number for a text", """{"disclosure":"anonymous","category":1,"organisationalPart":"AMS","narrative":"x","language":"nl"}"""),
        ("a text for a list", $$"""{ {{Good}}, "wishes": "stop" }"""),
        ("a text for a flag", $$"""{ {{Good}}, "ongoing": "zebra" }"""),
        ("no date", $$"""{ {{Good}}, "occurredOn": "2023-02-30" }"""),
        ("a NUL in a text", """{"disclosure":"anonymous","category":"other","organisationalPart":"AMS","narrative":"a\u0000b","language":"nl"}"""),
        ("a list of nothing", $$"""{ {{Good}}, "persons": [null], "wishes": [null], "grounds": [null] }"""),
        ("a person without a role", $$"""{ {{Good}}, "persons": [{}] }"""),
        ("100,000 wishes", $$"""{ {{Good}}, "wishes": [{{string.Join(',', Enumerable.Repeat("\"x\"", 100_000))}}] }"""),
        ("a narrative of 1.5 MB", $$"""{"disclosure":"anonymous","category":"other","organisationalPart":"AMS","narrative":"{{new string('x', 1_500_000)}}","language":"nl"}"""),
    ]);

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_body_is_refused_and_not_echoed(string what, string body)
    {
        using var response = await host.PostAsync(Wire.Raw(body));

        await response.ShouldBeProblem(HttpStatusCode.BadRequest);
        var answer = await response.Content.ReadAsStringAsync();
        answer.Length.ShouldBeLessThan(8_000, what);
        answer.ShouldNotContain("zebra");
        answer.ShouldNotContain("System.");
        response.ShouldCarryTheCommonHeaders();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        using var response = await host.PostAsync(Wire.Raw("{}", mediaType));

        await response.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task No_media_type_is_refused()
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType.ShouldBeNull();

        using var response = await host.PostAsync(content);

        await response.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task More_than_two_megabytes_are_refused()
    {
        using var content = new ByteArrayContent(new byte[(2 * 1024 * 1024) + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, ReportingHost.Reports) { Content = content };
        request.Headers.ExpectContinue = true;

        using var response = await host.Anybody().SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("GET", "/api/reporting/v1/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/reporting/v2/reports", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/reporting/v1/reports/not-a-guid", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/reporting/v1/reports/", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/reporting/v1/reports", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/reporting/v1/receipt-sessions", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_a_problem_too(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await host.As("desk.ams").SendAsync(request);

        await response.ShouldBeProblem(status);
    }
}
