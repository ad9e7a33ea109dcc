using Marten;
using Microsoft.AspNetCore.Http;

namespace Zichtlijn.Access.Cases;

/// <summary>
/// The way of a service's people to its cases. It leads over a row that is asked for with the rights of who asks: the
/// database does the same for a case that is somebody else's as for one that is not there.
/// </summary>
public interface ICases<TCase>
    where TCase : class
{
    /// <summary>Null when the caller may not know of the case, as when there is none.</summary>
    Task<KnownCase<TCase>?> FindAsync(HttpContext http, IQuerySession session, Guid caseId);

    /// <summary>Whether <see cref="FindAsync"/> would find it.</summary>
    Task<bool> IsKnownAsync(HttpContext http, IQuerySession session, Guid caseId);

    /// <summary>The same of the case itself, which may be a moment ahead of its row.</summary>
    bool IsKnownTo(TCase c, HttpContext http);

    /// <summary>The caller may see what was told and written; who may not know of a case may not open it either.</summary>
    bool MayOpen(TCase c, HttpContext http);

    /// <summary>The cases that somebody is kept out of, whatever their role.</summary>
    /// <param name="mark">Theirs.</param>
    Task<IReadOnlyList<Guid>> HiddenFromAsync(IQuerySession session, string mark, CancellationToken cancellationToken);
}

/// <summary>A case that the caller may know of.</summary>
/// <param name="Version">Of its row; the one that commands must name.</param>
public sealed record KnownCase<TCase>(TCase Case, long Version);
