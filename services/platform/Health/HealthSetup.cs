using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Zichtlijn.Platform.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; 503 without its database,
/// "degraded" with 200 when the broker is away or publishing lags, since work is still accepted then.
/// </summary>
internal static class HealthSetup
{
    /// <param name="withoutDatabase">What readiness is while the database is away.</param>
    public static void AddHealth(this WebApplicationBuilder builder, HealthStatus withoutDatabase)
    {
        var checks = builder.Services.AddHealthChecks();
        if (builder.Configuration.GetConnectionString(Store.StoreSetup.ConnectionName) is not null)
        {
            checks.AddCheck<DatabaseCheck>("database", withoutDatabase, ["ready"], TimeSpan.FromSeconds(3));
        }
    }

    public static void AddPublisherHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<PublisherCheck>("publisher", HealthStatus.Degraded, ["ready"], TimeSpan.FromSeconds(3));

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready"), ResponseWriter = Write }).AllowAnonymous();
    }

    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), e.Value.Description }, StringComparer.Ordinal),
        }, JsonSerializerOptions.Web));
    }
}
