using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary>The reports that whoever asks is kept out of.</summary>
internal sealed class HiddenReports(IQuerySession session) : IHiddenCases
{
    public Task<IReadOnlyList<Guid>> FromAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var mark = http.Colleague().Mark;
        return session.Query<DeskRow>().Where(r => r.Access.Desk.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
    }
}
