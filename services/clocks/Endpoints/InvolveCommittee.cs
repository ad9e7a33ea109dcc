using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Clocks.Endpoints;

/// <summary><c>POST /cases/{id}/terms/{term}/committees</c>: a committee advises on the complaint (Awb 9:14), which gives it a longer term.</summary>
internal static class InvolveCommittee
{
    public static void MapInvolveCommittee<TCase>(this IEndpointRouteBuilder routes)
        where TCase : class, IKeepsClocks =>
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/committees", Handle<TCase>)
            .WithName("involve-committee").WithSummary("Note that a committee advises on the complaint: its longer term applies.").ProducesDecision();

    private static Task<IResult> Handle<TCase>(
        Guid caseId, string term, HttpContext http, IDocumentSession session, ICases<TCase> cases, ITermsOf<TCase> terms)
        where TCase : class, IKeepsClocks
    {
        var officer = http.Colleague();
        return cases.DecideAsync(http, session, caseId, c => Decide(terms, c, officer, term, http.Now()));
    }

    internal static Decision Decide<TCase>(ITermsOf<TCase> terms, TCase c, Colleague officer, string term, DateTimeOffset now)
        where TCase : class, IKeepsClocks =>
        terms.MayHandle(c, officer) ?? ClockDecisions.WithCommittee(c.Clocks, term, now);
}
