using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Zichtlijn.Platform.Telemetry;

/// <summary>Traces, metrics and logs over OTLP when the standard environment variables name a collector.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        // The request path of an exception or a query can hold what a person typed: no scopes, no request logging.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Npgsql", LogLevel.Warning);
        builder.Logging.AddFilter("MassTransit", LogLevel.Warning);
        builder.Logging.AddFilter("Marten", LogLevel.Warning);

        // Marten logs a failed statement with its parameters; what fails is logged by whoever called it, without them.
        builder.Logging.AddFilter("Marten.IDocumentStore", LogLevel.None);
        builder.Logging.AddFilter("JasperFx", LogLevel.Warning);
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);

        // Without a collector nobody would read it: then nothing is recorded either.
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is not { Length: > 0 })
        {
            return;
        }

        builder.Logging.AddOpenTelemetry(logs => logs.AddOtlpExporter());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService($"zichtlijn-{service}", serviceNamespace: "zichtlijn"))
            .WithTracing(tracing => tracing
                .AddSource(Instruments.Name, "MassTransit", "Yarp.ReverseProxy", "Npgsql")
                .AddAspNetCoreInstrumentation(o =>
                {
                    o.Filter = http => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

                    // What browser somebody uses, and from where, helps to recognise a reporter.
                    o.EnrichWithHttpRequest = (activity, _) =>
                    {
                        activity.SetTag("user_agent.original", null);
                        activity.SetTag("client.address", null);
                        activity.SetTag("network.peer.address", null);
                    };
                })
                .AddHttpClientInstrumentation()
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(Instruments.Name, "MassTransit", "Marten", "Npgsql")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter());
    }
}
