using Marten;

namespace Zichtlijn.Restoration.Cases.Opening;

/// <summary>What other services tell of a case.</summary>
internal static class Hearing
{
    /// <summary>It is decided on the case as it stands, one message after the other.</summary>
    /// <param name="hear">What is kept of it; the case is null when nothing was heard of it before.</param>
    public static async Task HearAsync(this IDocumentSession session, Guid caseId, Func<RestorationCase?, IReadOnlyList<object>> hear, CancellationToken cancellationToken)
    {
        var stream = await session.Events.FetchForExclusiveWriting<RestorationCase>(caseId, cancellationToken);
        stream.AppendMany(hear(stream.Aggregate));
    }
}
