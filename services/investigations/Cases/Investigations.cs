using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases.Worklist;

namespace Zichtlijn.Investigations.Cases;

/// <summary>The way to any investigation leads over its row, asked for with the rights of who asks.</summary>
internal sealed class Investigations : ICases<Investigation>
{
    public async Task<KnownCase<Investigation>?> FindAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        await session.KnownTo(Seat.Of(http)).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is { } row
            ? new(row.Case, row.Version)
            : null;

    public Task<bool> IsKnownAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        session.KnownTo(Seat.Of(http)).AnyAsync(r => r.Id == caseId, http.RequestAborted);

    public bool IsKnownTo(Investigation c, HttpContext http) => c.IsKnownTo(Seat.Of(http));

    public bool MayOpen(Investigation c, HttpContext http) => c.MayOpen(Seat.Of(http));

    public Task<IReadOnlyList<Guid>> HiddenFromAsync(IQuerySession session, string mark, CancellationToken cancellationToken) =>
        session.Query<InvestigationRow>().Where(r => r.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
}

internal static class KnownInvestigations
{
    /// <summary>Those that somebody may know of; no list ever shows more.</summary>
    public static IQueryable<InvestigationRow> KnownTo(this IQuerySession session, Seat seat)
    {
        var asked = session.Query<InvestigationRow>().Where(r => r.IsAsked && !r.Barred.Contains(seat.Mark));
        return seat.IsAuthority
            ? asked.Where(r => r.Authority == seat.Authority)
            : asked.Where(r => r.Desk == seat.Who.Part || r.KnownBy.Contains(seat.Mark));
    }

    /// <summary>The marks of these people, once for each investigation that they have and that is not over.</summary>
    public static async Task<IReadOnlyList<string>> RunningWith(this IQuerySession session, IReadOnlyCollection<string> marks, CancellationToken cancellationToken)
    {
        var rows = await session.Query<InvestigationRow>().Where(r => r.IsAsked && !r.IsOver).Select(r => r.Case.Access.Handlers).ToListAsync(cancellationToken);
        return [.. rows.SelectMany(known => known).Where(marks.Contains)];
    }
}
