using Marten;

namespace Zichtlijn.Platform.Messaging;

/// <summary>What a service keeps of what other services tell of a case.</summary>
public static class ContractHearing
{
    /// <summary>It is decided on the case as it stands, one message after the other.</summary>
    /// <param name="hear">What is kept of it; the case is null when nothing was heard of it before.</param>
    public static async Task HearAsync<TCase>(this IDocumentSession session, Guid caseId, Func<TCase?, IReadOnlyList<object>> hear, CancellationToken cancellationToken)
        where TCase : class
    {
        var stream = await session.Events.FetchForExclusiveWriting<TCase>(caseId, cancellationToken);
        stream.AppendMany(hear(stream.Aggregate));
    }
}
