using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Records.Finding;

/// <summary>
/// Records and privacy officers know of every case but those that they are kept out of; they see no content. As for the
/// desk, the way leads over the case's row: hidden, absent and destroyed are the same.
/// </summary>
internal static class RecordsAccess
{
    public static IQueryable<DeskRow> KnownToRecords(this IQuerySession session, Colleague who) =>
        session.Query<DeskRow>().Where(r => !r.Barred.Contains(who.Mark));

    public static bool IsKnownToRecords(this Report report, Colleague who) => !report.Access.IsDestroyed && !report.Access.Desk.IsBarred(who.Mark);

    /// <summary>See <see cref="Commands"/>. What is decided is logged before it is done.</summary>
    public static async Task<IResult> DecideOnRetained(
        this IDocumentSession session, HttpContext http, Guid reportId, AccessAction action, string reason, Func<Report, ValueTask<Decision>> decide)
    {
        var who = http.Colleague();
        return await session.KnownToRecords(who).AnyAsync(r => r.Id == reportId, http.RequestAborted)
            ? await session.DecideOn(http, reportId, r => r.IsKnownToRecords(who), decide, _ => http.LogAccess(action, reportId, reason))
            : await http.RefuseCase(reportId);
    }
}
