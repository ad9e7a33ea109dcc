using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Shouldly;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.TestSupport.Http;

/// <summary>JSON as it travels, and the headers that the interfaces know.</summary>
public static class Wire
{
    public static readonly JsonSerializerOptions Json = Options();

    /// <summary>A body that stands as it is written, right or wrong.</summary>
    public static HttpContent Raw(string json, string mediaType = "application/json") => new StringContent(json, Encoding.UTF8, mediaType);

    public static HttpContent Body<T>(T value) => JsonContent.Create(value, options: Json);

    /// <summary>The answer's body, when it has the status.</summary>
    public static async Task<T> Read<T>(this Task<HttpResponseMessage> request, int status = 200)
    {
        using var response = await request;
        return await response.Read<T>(status);
    }

    public static async Task<T> Read<T>(this HttpResponseMessage response, int status = 200)
    {
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    /// <param name="version">Sent as <c>If-Match</c>; null sends none.</param>
    public static Task<HttpResponseMessage> Command(this HttpClient client, string path, string? version, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version).ShouldBeTrue();
        }

        return client.SendAsync(request);
    }

    /// <summary>As <c>If-Match</c> names a version.</summary>
    public static string Tag(this long version) => $"\"{version}\"";

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiSetup.Configure(options);
        return options;
    }
}
