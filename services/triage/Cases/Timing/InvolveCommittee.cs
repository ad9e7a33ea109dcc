using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary><c>POST /cases/{id}/terms/{term}/committees</c>: a committee advises on the complaint (Awb 9:14), which gives it a longer term.</summary>
internal static class InvolveCommittee
{
    public static void MapInvolveCommittee(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/committees", (Guid caseId, string term, HttpContext http, IDocumentSession session) =>
            {
                var officer = http.Colleague();
                return session.DecideOnCase(http, caseId, officer, c => Decide(c, officer, term, http.Now()));
            })
            .WithName("involve-committee").WithSummary("Note that a committee advises on the complaint: its longer term applies.").ProducesDecision();

    internal static Decision Decide(TriageCase triageCase, Colleague officer, string term, DateTimeOffset now) =>
        triageCase.MayHandle(officer) ?? ClockDecisions.WithCommittee(triageCase.Clocks, term, now);
}
