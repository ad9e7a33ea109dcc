using Microsoft.Extensions.Diagnostics.HealthChecks;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Health;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Telemetry;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Platform;

/// <summary>The first and last lines of every <c>Program.cs</c>.</summary>
public static class ServiceDefaults
{
    /// <summary>A process that checks the tokens of staff itself.</summary>
    /// <param name="service">The process's name in telemetry and in the audience of tokens.</param>
    public static WebApplicationBuilder AddZichtlijnDefaults(this WebApplicationBuilder builder, string service)
    {
        builder.AddProcessDefaults(service);
        builder.Services.AddSingleton(DevelopmentClock.For(builder.Configuration, builder.Environment));
        builder.AddStaffAuthentication(service);
        return builder;
    }

    /// <summary>A process that takes no tokens: the gateway makes sessions of them, an identity provider makes them.</summary>
    /// <param name="process">Its name in telemetry.</param>
    /// <param name="withoutDatabase">What <c>/health/ready</c> says while its database is away.</param>
    public static WebApplicationBuilder AddProcessDefaults(
        this WebApplicationBuilder builder, string process, HealthStatus withoutDatabase = HealthStatus.Unhealthy)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddKeyedSingleton(SessionTime.Key, TimeProvider.System);
        builder.Services.AddSingleton(KeyFolder.For(builder.Configuration, builder.Environment));
        builder.AddTelemetry(process);
        builder.AddHealth(withoutDatabase);
        builder.AddApi();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        return builder;
    }

    /// <summary>An HTTP interface: problem details, authentication, health and the OpenAPI document.</summary>
    public static WebApplication UseApiDefaults(this WebApplication app)
    {
        app.UseApi();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        return app;
    }

    /// <summary>A process that answers with pages: authentication and health.</summary>
    public static WebApplication UsePageDefaults(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        return app;
    }
}
