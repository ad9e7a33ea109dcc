using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Investigations.Cases.Reading;

internal static class OpenedCase
{
    /// <summary>The investigation when the caller may open it, after that was noted; otherwise the answer.</summary>
    /// <param name="what">What of it is read, for the access log.</param>
    /// <param name="toCarryAway">Only those who investigate it may: whoever looks at the report reads, and takes nothing along.</param>
    public static async Task<(Investigation? Case, IResult? Refused)> OpenAsync(
        this ICases<Investigation> cases, HttpContext http, IQuerySession session, Guid caseId, string what, AccessAction action = AccessAction.Read,
        bool toCarryAway = false)
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return (null, await http.RefuseCase(caseId));
        }

        if (!cases.MayOpen(known.Case, http))
        {
            return (null, AccessErrors.ConflictNotDeclared.ToResult());
        }

        if (toCarryAway && known.Case.MayHandle(http.Colleague()) is { } refusal)
        {
            return (null, refusal.ToResult());
        }

        await http.LogAccess(action, caseId, what);
        return (known.Case, null);
    }
}
