using Marten;
using Zichtlijn.Platform.Destruction;

namespace Zichtlijn.Investigations.Cases.Destroying;

/// <summary>A part of a case with a stream and a row of its own, both under its id.</summary>
public interface IPartOfCase
{
    Guid Id { get; }

    Guid CaseId { get; }
}

/// <summary>All parts of a case of one kind go with it: their streams are masked, their rows removed.</summary>
internal sealed class KeptParts<TPart> : IKeptRows
    where TPart : class, IPartOfCase
{
    public Task<IReadOnlyList<Guid>> StreamsAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<TPart>().Where(p => p.CaseId == subject).Select(p => p.Id).ToListAsync(cancellationToken);

    public Task<IReadOnlyList<Guid>> LeftOfAsync(IReadOnlyCollection<Guid> subjects, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<TPart>().Where(p => p.CaseId.IsOneOf(subjects.ToArray())).Select(p => p.CaseId).ToListAsync(cancellationToken);

    public async Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken)
    {
        var parts = await session.Query<TPart>().CountAsync(p => p.CaseId == subject, cancellationToken);
        session.DeleteWhere<TPart>(p => p.CaseId == subject);
        return parts;
    }
}
