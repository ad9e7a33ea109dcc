using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Emergencies;

/// <summary>Reading a report by emergency access. It is never a way to change anything.</summary>
internal static class EmergencyReading
{
    /// <summary>The reason in the access log, of giving it and of each use.</summary>
    public const string LogReason = "emergency";

    /// <summary>The report, when this person may read it now by emergency access; then all of it.</summary>
    public static async Task<Report?> FindInEmergency(
        this IQuerySession session, Guid reportId, Colleague who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var accesses = await session.Query<EmergencyAccess>()
            .Where(a => a.Asked.Person == who.Mark && a.Asked.ReportId == reportId).ToListAsync(cancellationToken);
        return accesses.Any(a => a.IsActive(now))
            && await session.Events.AggregateStreamAsync<Report>(reportId, token: cancellationToken) is { } report
            && !report.Access.IsDestroyed
            && !report.Access.Desk.IsBarred(who.Mark)
                ? report
                : null;
    }
}
