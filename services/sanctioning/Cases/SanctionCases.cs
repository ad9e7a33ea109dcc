using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Sanctioning.Cases.Worklist;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>The way to any case that is weighed leads over its row, asked for with the rights of who asks.</summary>
internal sealed class SanctionCases : ICases<SanctionCase>
{
    public async Task<KnownCase<SanctionCase>?> FindAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        await session.KnownTo(Seat.Of(http)).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is { } row ? new(row.Case, row.Version) : null;

    public Task<bool> IsKnownAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        session.KnownTo(Seat.Of(http)).AnyAsync(r => r.Id == caseId, http.RequestAborted);

    public bool IsKnownTo(SanctionCase c, HttpContext http) => c.IsKnownTo(Seat.Of(http));

    public bool MayOpen(SanctionCase c, HttpContext http) => c.MayOpen(Seat.Of(http));

    public Task<IReadOnlyList<Guid>> HiddenFromAsync(IQuerySession session, string mark, CancellationToken cancellationToken) =>
        session.Query<SanctionCaseRow>().Where(r => r.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
}

internal static class KnownCases
{
    /// <summary>
    /// Those that somebody may know of; no list ever shows more. Whoever worked on a case before does not weigh it, and to
    /// whoever is kept out it does not exist.
    /// </summary>
    public static IQueryable<SanctionCaseRow> KnownTo(this IQuerySession session, Seat seat)
    {
        var open = session.Query<SanctionCaseRow>().Where(r => r.IsOpen && !r.Barred.Contains(seat.Mark) && !r.WorkedOnIt.Contains(seat.Mark));
        return seat.As switch
        {
            Capacity.Lawyer => open.Where(r => !r.Panel.Contains(seat.Mark)),
            Capacity.Authority => open.Where(r => r.IsForAuthority && (r.Authority == seat.Authority || ((r.NeedsSecond || r.IsObjectedTo) && seat.Authority == Seat.Corps))),
            Capacity.Chair => open.Where(r => r.WaitsForChair || r.Panel.Contains(seat.Mark)),
            _ => open.Where(r => r.Panel.Contains(seat.Mark)),
        };
    }
}
