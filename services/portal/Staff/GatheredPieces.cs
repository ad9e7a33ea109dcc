using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Staff;

/// <summary>Reads what was gathered in a case, for pages on which pieces of it are chosen or named.</summary>
public sealed class GatheredPieces(EvidenceApi evidence, InterviewsApi interviews)
{
    /// <summary>Null when it cannot be read.</summary>
    public async Task<Gathered?> Read(Guid caseId, CancellationToken cancellationToken)
    {
        var (found, held) = (await evidence.All(caseId, cancellationToken), await interviews.All(caseId, cancellationToken));
        return found is null || held is null
            ? null
            : new([.. found.OrderBy(e => e.Number)], [.. held.Where(i => i.State != InterviewState.Cancelled).OrderBy(i => i.Number)]);
    }
}

/// <summary>Evidence and interviews, each in the order of its numbers.</summary>
/// <param name="Interviews">Without those that were called off.</param>
public sealed record Gathered(IReadOnlyList<ListedEvidence> Evidence, IReadOnlyList<ListedInterview> Interviews);
