using Marten;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Timing;

/// <summary>The reports of which something has to be told.</summary>
internal sealed class DueReports : IDueCases
{
    public Task<IReadOnlyList<Guid>> UntilAsync(IQuerySession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Query<DeskRow>().Where(r => r.TellOn <= today).Select(r => r.Id).ToListAsync(cancellationToken);
}
