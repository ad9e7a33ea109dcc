using Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Unmasking;

internal static class NameRequestsOfReporter
{
    /// <summary>The requests that the reporter knows of, without who asked and why in words.</summary>
    public static IReadOnlyList<NameRequest> NameRequests(this Report report, DateTimeOffset now) =>
        [.. report.Requests.All.Where(r => r.IsTold(now)).Select(r => new NameRequest(
            r.Asked.RequestId, r.Asked.RequestedAt, r.Asked.ReasonCode, r.Asked.AnswerBy, r.StateAt(now), r.Grant?.Until,
            r.Answer?.Agrees, r.InformsReporter))];
}
