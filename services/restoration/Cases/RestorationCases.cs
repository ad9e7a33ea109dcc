using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Restoration.Cases.Worklist;

namespace Zichtlijn.Restoration.Cases;

/// <summary>The way to any case leads over its row, asked for with the rights of who asks.</summary>
internal sealed class RestorationCases : ICases<RestorationCase>
{
    public async Task<KnownCase<RestorationCase>?> FindAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        await session.KnownTo(Seat.Of(http)).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is { } row ? new(row.Case, row.Version) : null;

    public Task<bool> IsKnownAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        session.KnownTo(Seat.Of(http)).AnyAsync(r => r.Id == caseId, http.RequestAborted);

    public bool IsKnownTo(RestorationCase c, HttpContext http) => c.IsKnownTo(Seat.Of(http));

    public bool MayOpen(RestorationCase c, HttpContext http) => c.MayOpen(Seat.Of(http));

    public Task<IReadOnlyList<Guid>> HiddenFromAsync(IQuerySession session, string mark, CancellationToken cancellationToken) =>
        session.Query<RestorationCaseRow>().Where(r => r.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
}

internal static class KnownCases
{
    /// <summary>Those that somebody may know of; no list ever shows more.</summary>
    public static IQueryable<RestorationCaseRow> KnownTo(this IQuerySession session, Seat seat)
    {
        var open = session.Query<RestorationCaseRow>().Where(r => r.IsOpen && !r.Barred.Contains(seat.Mark));
        return seat.IsCorps ? open.Where(r => r.IsEscalated) : open.Where(r => r.Part == seat.Who.Part || r.KnownBy.Contains(seat.Mark));
    }
}
