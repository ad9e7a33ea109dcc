using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Investigations.Rights.Own;

/// <summary>The way of somebody whose conduct is investigated to their own case: to everybody else it does not exist there.</summary>
internal static class OwnCases
{
    /// <summary>Those of which somebody was told that they are about them.</summary>
    public static IQueryable<InvestigationRow> OwnOf(this IQuerySession session, string mark) =>
        session.Query<InvestigationRow>().Where(r => r.Notified.Contains(mark));

    /// <summary>The caller's own case with what they were told, after that was noted; otherwise the answer.</summary>
    /// <param name="what">What of it is read, for the access log.</param>
    public static async Task<(InvestigationRow? Row, Notice? Notice, IResult? Refused)> OpenOwnAsync(
        this IQuerySession session, HttpContext http, Guid caseId, string what, AccessAction action = AccessAction.Read)
    {
        var mark = http.Colleague().Mark;
        if (await session.OwnOf(mark).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return (null, null, await http.RefuseCase(caseId));
        }

        await http.LogAccess(action, caseId, what);
        return (row, row.Case.NoticeOf(mark), null);
    }

    /// <summary>Decides on the caller's own case; see <see cref="Commands"/>.</summary>
    /// <param name="decide">With what they were told.</param>
    public static async Task<IResult> DecideOwnAsync(
        this IDocumentSession session, HttpContext http, Guid caseId, Func<Investigation, Notice, ValueTask<Decision>> decide)
    {
        // Asked of the row first, as everywhere: the case itself is not looked for on behalf of somebody whom it is not about.
        var mark = http.Colleague().Mark;
        return await session.OwnOf(mark).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOn<Investigation>(http, caseId, i => !i.IsDestroyed && i.NoticeOf(mark) is not null, i => decide(i, i.NoticeOf(mark)!))
            : await http.RefuseCase(caseId);
    }
}
