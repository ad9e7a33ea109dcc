using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Zichtlijn.Benchmarks.Load;

/// <summary>An acknowledged report.</summary>
/// <param name="AnsweredAt">The moment of the answer, in ticks of <see cref="Stopwatch"/>.</param>
internal readonly record struct Acknowledged(Guid ReportId, string CaseNumber, long AnsweredAt);

/// <summary>Sends ready-made bodies through the gateway. Adds nothing to the connection that a measurement would pay for.</summary>
internal sealed class Caller(Uri gateway, int connections) : IDisposable
{
    public const string Reports = "/api/reporting/v1/reports";
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static int s_next;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>Sends one body to a floor.</summary>
    public async Task SendAsync(string path)
    {
        using var response = await PostAsync(path, NextBody());
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null);
    }

    /// <summary>Files one report. Null when it was not accepted.</summary>
    /// <param name="body">A body of its own; null for one of <see cref="Bodies"/>.</param>
    public async Task<Acknowledged?> FileAsync(byte[]? body = null)
    {
        using var response = await PostAsync(Reports, body ?? NextBody());
        var answer = await response.Content.ReadAsByteArrayAsync();
        var answeredAt = Stopwatch.GetTimestamp();
        if (response.StatusCode != System.Net.HttpStatusCode.Created) return null;
        using var json = JsonDocument.Parse(answer);
        return new Acknowledged(
            json.RootElement.GetProperty("reportId").GetGuid(), json.RootElement.GetProperty("caseNumber").GetString()!, answeredAt);
    }

    public void Dispose() => _http.Dispose();

    private static byte[] NextBody() => Bodies.Reports[(Interlocked.Increment(ref s_next) & int.MaxValue) % Bodies.Reports.Count];

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, path))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = Json } },
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString("n"));
        return await _http.SendAsync(request, CancellationToken.None);
    }
}
