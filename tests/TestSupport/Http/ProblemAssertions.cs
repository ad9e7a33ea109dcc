using System.Net;
using System.Text.Json;
using Shouldly;

namespace Zichtlijn.TestSupport.Http;

/// <summary>Checks that an answer is the problem that is expected, and is told as the rules ask.</summary>
public static class ProblemAssertions
{
    /// <returns>The problem, for further checks.</returns>
    public static async Task<JsonElement> ShouldBeProblem(this HttpResponseMessage response, HttpStatusCode status, string? code = null)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", text);
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("type").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        if (code is not null)
        {
            problem.GetProperty("code").GetString().ShouldBe(code);
        }

        return problem;
    }

    /// <summary>A 400 that names these fields and no others.</summary>
    public static async Task ShouldBeInvalid(this HttpResponseMessage response, params string[] fields)
    {
        var problem = await response.ShouldBeProblem(HttpStatusCode.BadRequest, "invalid-input");
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe(fields, ignoreOrder: true);
    }

    /// <summary>The body without what differs from request to request.</summary>
    public static async Task<string> BodyWithoutTrace(this HttpResponseMessage response)
    {
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return string.Join('\n', problem.EnumerateObject().Where(p => p.Name != "traceId").Select(p => p.ToString()));
    }
}
