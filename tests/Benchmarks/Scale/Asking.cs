using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Zichtlijn.Local;
using Zichtlijn.Local.Identity;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Benchmarks.Scale;

/// <summary>How the benchmarks of scale ask and measure.</summary>
internal static class Asking
{
    /// <summary>So many that the runtime has compiled what is asked for before the first measurement too.</summary>
    private const int WarmUps = 200;
    public const int Times = 200;

    private static readonly JsonSerializerOptions Json = Options();

    public static async Task<double> MedianAsync(Func<Task> ask) => (await MediansAsync(ask))[0];

    /// <summary>In turns, so that what the machine does meanwhile falls on all of them.</summary>
    /// <returns>The median milliseconds of each.</returns>
    public static async Task<IReadOnlyList<double>> MediansAsync(params IReadOnlyList<Func<Task>> asks)
    {
        var times = asks.Select(_ => new List<double>(Times)).ToArray();
        for (var i = -WarmUps; i < Times; i++)
        {
            for (var n = 0; n < asks.Count; n++)
            {
                var began = Stopwatch.GetTimestamp();
                await asks[n]();
                if (i >= 0)
                {
                    times[n].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        return [.. times.Select(t => t.Order().ElementAt(Times / 2))];
    }

    public static async Task AskAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null);
    }

    /// <param name="version">Null for what is created.</param>
    public static async Task<JsonElement> PostAsync(this HttpClient client, string path, long? version, object? body, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        using var response = await client.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return response.IsSuccessStatusCode
            ? text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text)
            : throw new Refusal($"{path} answered {(int)response.StatusCode}: {text}");
    }

    public static async Task<HttpClient> ClientAsync(this BenchSystem system, AccountTokens tokens, string account, int connections)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false, UseCookies = false }) { BaseAddress = system.Gateway };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.OfAsync(account));
        return client;
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiSetup.Configure(options);
        return options;
    }
}
