using System.Diagnostics;

namespace Zichtlijn.Platform.Accountability;

/// <summary>Writes to the access log what happens without a request, for example that access ends by itself.</summary>
public sealed class AccessLogWriter
{
    private readonly AccessLog _log;
    private readonly AccessLogging.AccessLogSettings _settings;
    private readonly TimeProvider _clock;

    internal AccessLogWriter(AccessLog log, AccessLogging.AccessLogSettings settings, TimeProvider clock) =>
        (_log, _settings, _clock) = (log, settings, clock);

    /// <summary>Completes when the line is durable.</summary>
    /// <param name="name">What happened, as an operation would be named.</param>
    /// <param name="actor">The account that it is about.</param>
    /// <param name="reason">A code; never words of a case.</param>
    public Task Write(string name, AccessAction action, Guid? caseId, string actor, string actorRole, string reason) =>
        _log.Write(new AccessRecord(
            TraceId: Activity.Current?.TraceId.ToString() ?? "",
            OperationId: Activity.Current?.SpanId.ToString() ?? "",
            Name: name,
            StatusCode: "Ok",
            StartTime: AccessLogging.StoredTime(_clock),
            Resource: _settings.Service,
            ProcessingActivityId: _settings.ProcessingActivity,
            CaseId: caseId,
            Actor: actor,
            ActorRole: actorRole,
            Action: action,
            Reason: reason));
}
