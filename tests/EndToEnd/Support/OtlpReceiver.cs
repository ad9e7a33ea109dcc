using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Zichtlijn.EndToEnd.Tests.Support;

/// <summary>Receives traces, metrics and logs as a collector does (OTLP over HTTP) and keeps them for a test to read.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    /// <summary>Everything received, as it came.</summary>
    public ConcurrentBag<byte[]> Received { get; } = [];

    public ConcurrentBag<ReceivedSpan> Spans { get; } = [];

    public ConcurrentDictionary<string, bool> Paths { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
    };

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.MapPost("/v1/{signal}", receiver.Receive);
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> Receive(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Received.Add(body.ToArray());
        Paths[signal] = true;
        if (signal == "traces")
        {
            foreach (var span in ReceivedSpan.ReadAll(body.ToArray()))
            {
                Spans.Add(span);
            }
        }

        return Results.Bytes([], "application/x-protobuf");
    }
}
