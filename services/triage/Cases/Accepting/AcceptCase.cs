using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Accepting;

/// <summary><c>POST /cases/{id}/acceptances</c>: an officer takes the case in handling.</summary>
internal static class AcceptCase
{
    public static void MapAcceptCase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/acceptances", (Guid caseId, HttpContext http, IDocumentSession session) =>
            {
                var officer = http.Colleague();
                return session.DecideOnCase(http, caseId, c => Decide(c, officer, http.Now()));
            })
            .WithName("accept-case").WithSummary("Take a case in handling.").ProducesDecision();

    internal static Decision Decide(TriageCase triageCase, Colleague officer, DateTimeOffset now) => triageCase switch
    {
        { State: TriageState.Received } when triageCase.Deciders.Contains(officer.Account) => TriageErrors.DecidedBefore,
        { State: TriageState.Received } => Decision.Of([.. triageCase.GivenTo(officer.Account, officer.Mark, now)]),
        { Officer: var by } when by == officer.Account => Decision.AlreadySo,
        { State: TriageState.Decided } => TriageErrors.AlreadyDecided,
        _ => TriageErrors.AcceptedByAnother,
    };
}
