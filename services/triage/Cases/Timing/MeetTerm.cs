using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>
/// <c>POST /cases/{id}/terms/{term}/completions</c>: what was due is done, in time or late. The term for the decision is
/// met by the decision and by nothing else.
/// </summary>
internal static class MeetTerm
{
    public static void MapMeetTerm(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/completions", (Guid caseId, string term, HttpContext http, IDocumentSession session) =>
            {
                var officer = http.Colleague();
                return session.DecideOnCase(http, caseId, officer, c => Decide(c, officer, term, http.Now()));
            })
            .WithName("meet-term").WithSummary("Note that what was due is done.").ProducesDecision();

    internal static Decision Decide(TriageCase triageCase, Colleague officer, string term, DateTimeOffset now) =>
        triageCase.MayHandle(officer) is { } refusal ? refusal
        : term == TriageClocks.Decision ? TriageErrors.MetByTheDecision
        : ClockDecisions.Meet(triageCase.Clocks, term, officer.Account, now);
}
