using Marten;

namespace Zichtlijn.Platform.Destruction;

/// <summary>
/// One step of a destruction. It can be run again and again, also after it was cut off in the middle, and always ends
/// in the same state.
/// </summary>
public interface IDestructionStep
{
    Task RunAsync(Tombstone tombstone, CancellationToken cancellationToken);
}

/// <summary>What a service keeps of a subject besides its events: each kind of row or file is one of these.</summary>
public interface IKeptRows
{
    /// <summary>Keys of content that stands outside the subject's events.</summary>
    Task<IReadOnlyList<Guid>> KeysAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([]);

    /// <summary>Streams of their own that are about the subject and nothing else: they are masked like its own.</summary>
    Task<IReadOnlyList<Guid>> StreamsAsync(Guid subject, IQuerySession session, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([]);

    /// <summary>
    /// Those of the destroyed subjects of which something is there again: written in the moment of the destruction, or by
    /// a projection that was behind. It is destroyed once more.
    /// </summary>
    Task<IReadOnlyList<Guid>> LeftOfAsync(IReadOnlyCollection<Guid> subjects, IQuerySession session, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([]);

    /// <summary>Removes them with the session's next save, or at once what no database holds.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RemoveAsync(Guid subject, IDocumentSession session, CancellationToken cancellationToken);
}

/// <summary>How a service's own events tell of a destruction. Neither tells twice.</summary>
public interface IDestructionStory
{
    /// <summary>The subject is closed to everybody, also when its stream came back with a backup.</summary>
    Task BeginAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>All that this service kept is gone.</summary>
    Task EndAsync(Tombstone tombstone, IDocumentSession session, DateTimeOffset now, CancellationToken cancellationToken);
}
