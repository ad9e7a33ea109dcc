using Marten;
using Zichtlijn.Access.Cases;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>The way to any case of triage leads over its row in the queue.</summary>
internal sealed class TriageCases : ICases<TriageCase>
{
    public async Task<KnownCase<TriageCase>?> FindAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        await session.KnownTo(http.Colleague()).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is { } row ? new(row.Case, row.Version) : null;

    public Task<bool> IsKnownAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        session.KnownTo(http.Colleague()).AnyAsync(r => r.Id == caseId, http.RequestAborted);

    public bool IsKnownTo(TriageCase c, HttpContext http) => c.IsKnownTo(http.Colleague());

    public bool MayOpen(TriageCase c, HttpContext http) => c.MayOpen(http.Colleague());

    public Task<IReadOnlyList<Guid>> HiddenFromAsync(IQuerySession session, string mark, CancellationToken cancellationToken) =>
        session.Query<QueueRow>().Where(r => r.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
}
