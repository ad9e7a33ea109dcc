using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Zichtlijn.TestSupport.Http;

namespace Zichtlijn.TestSupport.Hosts;

/// <summary>What holds for every service: its document, its health.</summary>
public static class HostFacts
{
    public static async Task ShouldServeADocumentThatKeepsTheRules(this HttpClient client, string service)
    {
        using var response = await client.GetAsync($"/api/{service}/v1/openapi.json");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        OpenApiLint.Findings(await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    public static async Task ShouldBeReady(this HttpClient client)
    {
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(async () =>
        {
            var health = await client.GetFromJsonAsync<JsonElement>("/health/ready");
            health.GetProperty("status").GetString().ShouldBe("Healthy", health.ToString());
        });
    }
}
