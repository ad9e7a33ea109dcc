using Marten;
using Zichtlijn.Access.Cases;

namespace Zichtlijn.Reflection.Cases;

/// <summary>The way to any case leads over its row, asked for with the rights of who asks.</summary>
internal sealed class ReflectionCases : ICases<ReflectionCase>
{
    public async Task<KnownCase<ReflectionCase>?> FindAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        await session.KnownTo(Seat.Of(http)).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is { } row ? new(row.Case, row.Version) : null;

    public Task<bool> IsKnownAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        session.KnownTo(Seat.Of(http)).AnyAsync(r => r.Id == caseId, http.RequestAborted);

    public bool IsKnownTo(ReflectionCase c, HttpContext http) => c.IsKnownTo(Seat.Of(http));

    public bool MayOpen(ReflectionCase c, HttpContext http) => IsKnownTo(c, http);

    public Task<IReadOnlyList<Guid>> HiddenFromAsync(IQuerySession session, string mark, CancellationToken cancellationToken) =>
        session.Query<ReflectionCaseRow>().Where(r => r.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
}

internal static class KnownCases
{
    /// <summary>
    /// Those that somebody may know of; no list ever shows more. To whoever is kept out a case does not exist, and whoever worked on it has
    /// nothing to look for in its rooms.
    /// </summary>
    public static IQueryable<ReflectionCaseRow> KnownTo(this IQuerySession session, Seat seat)
    {
        var (mark, own, before) = (seat.Mark, seat.Own, seat.Before);
        var open = session.Query<ReflectionCaseRow>().Where(r => r.IsOpen && !r.Barred.Contains(mark));
        return seat.As switch
        {
            Capacity.Requester => open.Where(r => r.Requesters.Contains(mark)),
            Capacity.Authority => open.Where(r => r.Requesters.Contains(mark) || (r.IsForAuthority && (r.Authority == own || r.Authority == before))),
            Capacity.Facilitator => open.Where(r => r.Requesters.Contains(mark) || (!r.Involved.Contains(mark)
                && (r.Facilitators.Contains(mark) || r.WaitsAt.Contains(own) || r.WaitsAt.Contains(before) || r.WaitsAt.Contains(ReflectionCaseRow.Everywhere) || r.LedAt.Contains(before)))),
            _ => open.Where(r => !r.Involved.Contains(mark) && r.Members.Contains(mark)),
        };
    }

    /// <summary>The case of a room, for whoever may know of the one through the other.</summary>
    public static Task<ReflectionCaseRow?> OfRoomAsync(this IQueryable<ReflectionCaseRow> known, Guid roomId, CancellationToken cancellationToken) =>
        known.FirstOrDefaultAsync(r => r.RoomIds.Contains(roomId), cancellationToken);
}
