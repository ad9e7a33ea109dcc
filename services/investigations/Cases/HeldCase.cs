using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;

namespace Zichtlijn.Investigations.Cases;

/// <summary>What is written in a stream beside that of the case: the case is held meanwhile, so that who leaves it writes nothing more.</summary>
internal static class HeldCase
{
    /// <summary>The investigation, held until the session is saved, when the caller may know of it; otherwise the answer.</summary>
    public static async Task<(Investigation? Case, IResult? Refused)> HoldAsync(
        this ICases<Investigation> cases, HttpContext http, IDocumentSession session, Guid caseId)
    {
        // Asked of the row first: nobody holds what they may not know of.
        if (!await cases.IsKnownAsync(http, session, caseId))
        {
            return (null, await http.RefuseCase(caseId));
        }

        var stream = await session.Events.FetchForExclusiveWriting<Investigation>(caseId, http.RequestAborted);
        return stream.Aggregate is { } i && cases.IsKnownTo(i, http) ? (i, null) : (null, await http.RefuseCase(caseId));
    }
}
