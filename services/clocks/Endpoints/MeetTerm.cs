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

/// <summary>
/// <c>POST /cases/{id}/terms/{term}/completions</c>: what was due is done, in time or late. A term that an act of the case
/// meets, such as its decision, is met by that and by nothing else.
/// </summary>
internal static class MeetTerm
{
    public static void MapMeetTerm<TCase>(this IEndpointRouteBuilder routes)
        where TCase : class, IKeepsClocks =>
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/completions", Handle<TCase>)
            .WithName("meet-term").WithSummary("Note that what was due is done.").ProducesDecision();

    private static Task<IResult> Handle<TCase>(
        Guid caseId, string term, HttpContext http, IDocumentSession session, ICases<TCase> cases, ITermsOf<TCase> terms)
        where TCase : class, IKeepsClocks
    {
        var officer = http.Colleague();
        return cases.DecideAsync(http, session, caseId, c => Decide(terms, c, officer, term, http.Now()));
    }

    internal static Decision Decide<TCase>(ITermsOf<TCase> terms, TCase c, Colleague officer, string term, DateTimeOffset now)
        where TCase : class, IKeepsClocks =>
        terms.MayHandle(c, officer) ?? terms.MayMeet(term) ?? ClockDecisions.Meet(c.Clocks, term, officer.Account, now);
}
