using Marten;

namespace Zichtlijn.Sanctioning.Cases.Reading;

internal static class CaseEvents
{
    /// <summary>Everything that happened in a case, in its order.</summary>
    public static async Task<IReadOnlyList<object>> EventsOfAsync(this IQuerySession session, Guid caseId, CancellationToken cancellationToken) =>
        [.. (await session.Events.FetchStreamAsync(caseId, token: cancellationToken)).Select(e => e.Data)];
}
