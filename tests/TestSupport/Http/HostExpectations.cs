using System.Net;
using Shouldly;

namespace Zichtlijn.TestSupport.Http;

/// <summary>What every answer of every service has in common.</summary>
public static class HostExpectations
{
    public static void ShouldCarryTheCommonHeaders(this HttpResponseMessage response)
    {
        response.Headers.GetValues("API-Version").ShouldBe(["1.0.0"]);
        response.Headers.CacheControl?.NoStore.ShouldBe(true);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    /// <summary>What may not be known looks like what does not exist.</summary>
    public static async Task ShouldBeHiddenLike(this HttpResponseMessage hidden, HttpResponseMessage unknown)
    {
        await hidden.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        await unknown.ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await hidden.BodyWithoutTrace()).ShouldBe(await unknown.BodyWithoutTrace());
        hidden.Headers.Select(h => h.Key).Order().ShouldBe(unknown.Headers.Select(h => h.Key).Order());
    }
}
