using System.Diagnostics;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Platform.Accountability;

/// <summary>How endpoints write to the access log.</summary>
public static class AccessLogging
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <param name="service">Name of the service, the <c>resource</c> of its lines.</param>
    /// <param name="processingActivity">Why the service processes data: the identifier in the register of processing activities.</param>
    /// <typeparam name="THidden">Knows which cases do not exist for whoever reads the log.</typeparam>
    public static void AddAccessLog<THidden>(this WebApplicationBuilder builder, string service, string processingActivity)
        where THidden : class, IHiddenCases
    {
        builder.Services.AddScoped<IHiddenCases, THidden>();
        builder.Services.AddSingleton(new AccessLogSettings(service, processingActivity));
        builder.Services.AddSingleton<AccessChain>().AddSingleton<AccessLog>();
        builder.Services.AddSingleton(s => new AccessLogWriter(
            s.GetRequiredService<AccessLog>(), s.GetRequiredService<AccessLogSettings>(), s.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Completes when the line is durable. Await it before showing what it is about: no log, no data.</summary>
    /// <param name="caseId">The case that was asked for, also when it is hidden or does not exist.</param>
    /// <param name="reason">A code; never words of a case.</param>
    public static Task LogAccess(this HttpContext http, AccessAction action, Guid? caseId, string? reason = null)
    {
        var settings = http.RequestServices.GetRequiredService<AccessLogSettings>();
        return http.RequestServices.GetRequiredService<AccessLog>().Write(new AccessRecord(
            TraceId: Activity.Current?.TraceId.ToString() ?? "",
            OperationId: Activity.Current?.SpanId.ToString() ?? "",
            Name: http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? http.Request.Method,
            StatusCode: action == AccessAction.Refuse ? "Error" : "Ok",
            StartTime: StoredTime(http.RequestServices.GetRequiredService<TimeProvider>()),
            Resource: settings.Service,
            ProcessingActivityId: settings.ProcessingActivity,
            CaseId: caseId,
            Actor: http.User.Account(),
            ActorRole: http.User.FindFirst(Claims.Role)?.Value ?? "",
            Action: action,
            Reason: reason));
    }

    /// <summary>Logs the refusal and answers as if the case did not exist, which takes the same way whether it does or not.</summary>
    public static async Task<IResult> RefuseCase(this HttpContext http, Guid caseId)
    {
        await http.LogAccess(AccessAction.Refuse, caseId, Problems.NotFound.Code);
        return Problems.NotFound.ToResult();
    }

    /// <summary>Now, as the database keeps it: to the microsecond.</summary>
    internal static DateTimeOffset StoredTime(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TicksPerMicrosecond));
    }

    internal sealed record AccessLogSettings(string Service, string ProcessingActivity);
}
