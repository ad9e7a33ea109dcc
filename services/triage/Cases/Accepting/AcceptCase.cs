using System.Security.Claims;
using Marten;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Triage.Cases.Accepting;

/// <summary><c>POST /cases/{id}/acceptances</c>: an officer takes the case in handling.</summary>
internal static class AcceptCase
{
    public static void MapAcceptCase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/acceptances",
                (Guid caseId, HttpContext http, ClaimsPrincipal user, IDocumentSession session) =>
                    session.DecideOn<TriageCase>(http, caseId, c => c.MayBeSeenBy(user), c => Decide(c, user.Account(), http.Now())))
            .WithName("accept-case").WithSummary("Take a case in handling.").ProducesDecision();

    internal static Decision Decide(TriageCase triageCase, string officer, DateTimeOffset now) => triageCase switch
    {
        { State: TriageState.Received } => Decision.Of(new CaseAccepted(now, officer)),
        { Officer: var by } when by == officer => Decision.AlreadySo,
        { State: TriageState.UnderAssessment } => TriageErrors.AcceptedByAnother,
        _ => TriageErrors.AlreadyDecided,
    };
}
