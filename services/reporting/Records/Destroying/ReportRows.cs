using Marten;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports.Conversing;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Records.Destroying;

/// <summary>
/// The ways to a report: its receipt, so that the code is unknown from now on; its submission, so that a repeated key
/// gives no receipt again; how far the reporter has read; its row in the worklist, which the projection removes as well when it comes to it.
/// </summary>
internal sealed class ReportRows : IKeptRows
{
    /// <summary>A reporter may have read on in the moment of the destruction.</summary>
    public async Task<IReadOnlyList<Guid>> LeftOfAsync(IReadOnlyCollection<Guid> subjects, IQuerySession session, CancellationToken cancellationToken) =>
        [.. (await session.LoadManyAsync<ReadMark>(cancellationToken, subjects)).Select(m => m.Id)];

    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        var receipts = await session.Query<Receipt>().Where(r => r.ReportId == subject).ToListAsync(cancellationToken);
        var submissions = await session.Query<Submission>().Where(s => s.ReportId == subject).ToListAsync(cancellationToken);
        var mark = await session.LoadAsync<ReadMark>(subject, cancellationToken);
        var row = await session.LoadAsync<DeskRow>(subject, cancellationToken);
        foreach (var receipt in receipts)
        {
            session.HardDelete(receipt);
        }

        foreach (var submission in submissions)
        {
            session.HardDelete(submission);
        }

        if (mark is not null)
        {
            session.HardDelete(mark);
        }

        if (row is not null)
        {
            session.HardDelete(row);
        }

        // The row is not counted: whether it is still there depends on how far the projection was.
        return receipts.Count + submissions.Count + (mark is null ? 0 : 1);
    }
}
