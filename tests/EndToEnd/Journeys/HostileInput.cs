using System.Net;
using System.Net.Http.Json;
using System.Text;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Journeys;

/// <summary>What somebody sends who tries us, through the gateway. The service lives on.</summary>
[Collection(WholeSystem.Name)]
public sealed class HostileInput(RunningSystem system)
{
    private const string Good = """{"disclosure":"anonymous","category":"bullying","organisationalPart":"AMS","narrative":"x","language":"nl"}""";

    public static TheoryData<string, string> Bodies => new()
    {
        { "nested 3,000 deep", string.Concat(Enumerable.Repeat("{\"a\":", 3_000)) + "1" + new string('}', 3_000) },
        { "a key of 1 MB", "{\"" + new string('k', 1 << 20) + "\":1}" },
        { "NUL in a text", Good.Replace("\"x\"", "\"a\\u0000b\"", StringComparison.Ordinal) },
        { "a number for a text", Good.Replace("\"x\"", "5", StringComparison.Ordinal) },
        { "a text for a list", Good.Replace("{", "{\"grounds\":\"religion\",", StringComparison.Ordinal) },
        { "an unknown enum value", Good.Replace("anonymous", "secret", StringComparison.Ordinal) },
        { "a number for an enum", Good.Replace("\"anonymous\"", "0", StringComparison.Ordinal) },
        { "an unknown member", Good.Replace("{", "{\"isAdmin\":true,", StringComparison.Ordinal) },
        { "a lone surrogate", Good.Replace("\"x\"", "\"\\ud800\"", StringComparison.Ordinal) },
        { "no JSON", "narrative=x" },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_makes_no_sense_is_refused_with_400(string what, string body)
    {
        what.ShouldNotBeEmpty();
        using var response = await system.Client.PostAsync("/api/reporting/v1/reports", new StringContent(body, Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        (await system.Client.Submit(Reports.Some())).ReceiptCode.Length.ShouldBe(24);
    }

    [Fact]
    public async Task An_idempotency_key_of_one_megabyte_is_refused_with_400()
    {
        using var response = await system.Client.Post(Reports.Some(), new string('k', 1 << 20));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_of_twenty_megabytes_is_refused_with_413()
    {
        using var response = await system.Client.Post(Reports.Some(new string('x', 20 << 20)), Guid.NewGuid().ToString());
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_of_twenty_megabytes_without_a_length_is_refused_with_413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reporting/v1/reports") { Content = new StringContent(new string('x', 20 << 20), Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        using var response = await system.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Another_content_type_is_refused_with_415()
    {
        using var response = await system.Client.PostAsync("/api/reporting/v1/reports", new StringContent(Good, Encoding.UTF8, "text/plain"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    public static TheoryData<string> Codes => new("", "AAAA-AAAA-AAAA-AAAA-AAAA", "kort", "ÿ\u0000😀", "' or 1=1 --", new string('A', 10_240), new string('-', 10_240));

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_wrong_receipt_code_gets_the_same_answer(string code)
    {
        using var response = await system.Client.PostAsJsonAsync("/api/reporting/v1/receipt-sessions", new { receiptCode = code });
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var problem = await response.Content.ReadFromJsonAsync<Dictionary<string, object>>();
        problem!["code"].ToString().ShouldBe("unknown-receipt-code");
        problem.Keys.Order().ShouldBe(["code", "detail", "status", "title", "traceId", "type"]);
    }
}
