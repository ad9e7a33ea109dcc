using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Records.Destroying;

/// <summary>
/// The ways to a report: its receipt, so that the code is unknown from now on; its submission, so that a repeated key
/// gives no receipt again; its row in the worklist, which the projection removes as well when it comes to it.
/// </summary>
internal sealed class ReportRows : IKeptRows
{
    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        var receipts = await session.Query<Receipt>().Where(r => r.ReportId == subject).ToListAsync(cancellationToken);
        var submissions = await session.Query<Submission>().Where(s => s.ReportId == subject).ToListAsync(cancellationToken);
        var row = await session.LoadAsync<DeskRow>(subject, cancellationToken);
        foreach (var receipt in receipts)
        {
            session.HardDelete(receipt);
        }

        foreach (var submission in submissions)
        {
            session.HardDelete(submission);
        }

        if (row is not null)
        {
            session.HardDelete(row);
        }

        // The row is not counted: whether it is still there depends on how far the projection was.
        return receipts.Count + submissions.Count;
    }
}
