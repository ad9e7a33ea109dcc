using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Investigations.Evidence.Registering;

internal static class OnEvidence
{
    /// <summary>
    /// Decides on a piece of evidence, for somebody who investigates the case. As every command names the version that it saw; here
    /// that is the last line about the piece.
    /// </summary>
    public static Task<IResult> OnEvidenceAsync(
        this Registrar registrar, HttpContext http, IDocumentSession session, Guid caseId, Guid evidenceId, Func<RegisterPage, EvidenceRow, Decision> decide) =>
        registrar.WriteAsync(http, session, caseId, async page =>
        {
            if (page.Case.MayHandle(http.Colleague()) is { } refusal)
            {
                return refusal;
            }

            if (await session.FindEvidenceAsync(caseId, evidenceId, http.RequestAborted) is not { } row)
            {
                return Problems.NotFound;
            }

            http.Response.SetVersion(row.Version);
            var decision = decide(page, row);
            return decision is { Refusal: null, Events.Count: > 0 }
                ? http.Request.ExpectedVersion() switch
                {
                    null => Problems.VersionRequired,
                    var expected when expected != row.Version => Problems.VersionConflict,
                    _ => Written(http, decision),
                }
                : decision;
        });

    private static Decision Written(HttpContext http, Decision decision)
    {
        http.Response.SetVersion(((IEvidenceEvent)decision.Events[0]).Seal.Line);
        return decision;
    }
}
