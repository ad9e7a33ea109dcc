using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Sanctioning.Cases.Worklist;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>The way to any case that is weighed leads over its row, asked for with the rights of who asks.</summary>
internal sealed class SanctionCases : ICases<SanctionCase>
{
    public async Task<KnownCase<SanctionCase>?> FindAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        await session.KnownTo(http.Colleague()).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is { } row ? new(row.Case, row.Version) : null;

    public Task<bool> IsKnownAsync(HttpContext http, IQuerySession session, Guid caseId) =>
        session.KnownTo(http.Colleague()).AnyAsync(r => r.Id == caseId, http.RequestAborted);

    public bool IsKnownTo(SanctionCase c, HttpContext http) => c.IsKnownTo(http.Colleague());

    public bool MayOpen(SanctionCase c, HttpContext http) => c.MayOpen(http.Colleague());

    public Task<IReadOnlyList<Guid>> HiddenFromAsync(IQuerySession session, string mark, CancellationToken cancellationToken) =>
        session.Query<SanctionCaseRow>().Where(r => r.Barred.Contains(mark)).Select(r => r.Id).ToListAsync(cancellationToken);
}

internal static class KnownCases
{
    /// <summary>
    /// Those that a lawyer may know of; no list ever shows more. Whoever worked on a case before does not weigh it, and to
    /// whoever is kept out it does not exist.
    /// </summary>
    public static IQueryable<SanctionCaseRow> KnownTo(this IQuerySession session, Colleague who) =>
        session.Query<SanctionCaseRow>().Where(r => r.IsOpen && !r.Barred.Contains(who.Mark) && !r.WorkedOnIt.Contains(who.Mark));

    /// <summary>The same of the case itself.</summary>
    public static bool IsKnownTo(this SanctionCase c, Colleague who) =>
        c.IsOpen && !c.Access.IsBarred(who.Mark) && !c.WorkedOnIt.Contains(who.Mark, StringComparer.Ordinal);

    /// <summary>They weigh it and declared to have no interest.</summary>
    public static bool MayOpen(this SanctionCase c, Colleague who) => c.IsKnownTo(who) && c.Lawyer is { Declared: true } lawyer && lawyer.Person == who.Mark;
}
