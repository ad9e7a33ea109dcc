using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Notices;

namespace Zichtlijn.Reporting.Records.Destroying;

/// <summary>Emergency access to a report, with its motive, and the notices about the report. Who asked stays in the access log.</summary>
internal sealed class AccessRows : IKeptRows
{
    public async Task<IReadOnlyList<Guid>> StreamsAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken) =>
        await session.Query<EmergencyAccess>().Where(a => a.Asked.ReportId == subject).Select(a => a.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> LeftOfAsync(IReadOnlyCollection<Guid> subjects, IQuerySession session, CancellationToken cancellationToken)
    {
        var ids = subjects.ToArray();
        var accesses = await session.Query<EmergencyAccess>().Where(a => a.Asked.ReportId!.Value.IsOneOf(ids)).Select(a => a.Asked.ReportId!.Value).ToListAsync(cancellationToken);
        var notices = await session.Query<NoticeRow>().Where(n => n.CaseId!.Value.IsOneOf(ids)).Select(n => n.CaseId!.Value).ToListAsync(cancellationToken);
        return [.. accesses.Concat(notices).Distinct()];
    }

    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        var accesses = await session.Query<EmergencyAccess>().Where(a => a.Asked.ReportId == subject).ToListAsync(cancellationToken);
        var notices = await session.Query<NoticeRow>().Where(n => n.CaseId == subject).ToListAsync(cancellationToken);
        foreach (var access in accesses)
        {
            session.HardDelete(access);
        }

        foreach (var notice in notices)
        {
            session.HardDelete(notice);
        }

        return accesses.Count + notices.Count;
    }
}
