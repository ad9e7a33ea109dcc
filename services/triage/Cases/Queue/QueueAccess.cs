using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary>
/// The way to any case leads over its row in the queue, asked for with the rights of who asks: the database does the
/// same for a case that is somebody else's as for one that is not there.
/// </summary>
internal static class QueueAccess
{
    /// <summary>The cases that somebody of triage may know of; the queue itself never shows more.</summary>
    public static IQueryable<QueueRow> KnownTo(this IQuerySession session, Colleague who) =>
        session.Query<QueueRow>().Where(r =>
            (r.Part == who.Part || r.KnownBy.Contains(who.Mark)) && !r.Barred.Contains(who.Mark));

    /// <summary>Asked anew for as long as a page is open: whoever is kept out meanwhile finds no version any more.</summary>
    public static async Task<long?> VersionOf(HttpContext http, Guid caseId, CancellationToken cancellationToken)
    {
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession();
        return (await session.KnownTo(http.Colleague()).FirstOrDefaultAsync(r => r.Id == caseId, cancellationToken))?.Version;
    }

    /// <summary>See <see cref="Commands"/>.</summary>
    public static Task<IResult> DecideOnCase(
        this IDocumentSession session, HttpContext http, Guid caseId, Colleague who, Func<TriageCase, Decision> decide) =>
        session.DecideOnCase(http, caseId, who, c => ValueTask.FromResult(decide(c)));

    public static async Task<IResult> DecideOnCase(
        this IDocumentSession session, HttpContext http, Guid caseId, Colleague who, Func<TriageCase, ValueTask<Decision>> decide) =>
        await session.KnownTo(who).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOn(http, caseId, c => c.IsKnownTo(who), decide)
            : await http.RefuseCase(caseId);
}
