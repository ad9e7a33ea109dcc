using Marten;

namespace Zichtlijn.Investigations.Cases.Reading;

internal static class CaseEvents
{
    /// <summary>Everything that happened in a stream, the first on top.</summary>
    public static async Task<IReadOnlyList<object>> EventsOfAsync(this IQuerySession session, Guid streamId, CancellationToken cancellationToken) =>
        [.. (await session.Events.FetchStreamAsync(streamId, token: cancellationToken)).Select(e => e.Data)];

    /// <summary>What happened at one version of a stream, without reading the others.</summary>
    public static async Task<object> EventAtAsync(this IQuerySession session, Guid streamId, long version, CancellationToken cancellationToken) =>
        (await session.Events.FetchStreamAsync(streamId, version: version, fromVersion: version, token: cancellationToken)).Single().Data;
}
