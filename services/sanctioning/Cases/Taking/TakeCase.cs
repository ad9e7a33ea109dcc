using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Taking;

/// <summary><c>POST /cases/{id}/acceptances</c>: a lawyer prepares the case.</summary>
internal static class TakeCase
{
    public static void MapTakeCase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/acceptances", (Guid caseId, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases) =>
            {
                var who = http.Colleague();
                return cases.DecideAsync(http, session, caseId, c => Decide(c, who, http.Now()));
            })
            .WithName("accept-sanction-case").WithSummary("Prepare the case as its lawyer.").ProducesDecision();

    internal static Decision Decide(SanctionCase c, Colleague who, DateTimeOffset now) => c.Lawyer switch
    {
        null when c.Acts.Sat.Contains(who.Mark) || c.Panel.Contains(who.Mark, StringComparer.Ordinal) => SanctionErrors.OnThePanel,
        null => Decision.Of(new LawyerTook(now, who.Account, who.Mark)),
        { } lawyer when lawyer.Person == who.Mark => Decision.AlreadySo,
        _ => SanctionErrors.TakenByAnother,
    };
}
