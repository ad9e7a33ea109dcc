using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Restoration.Cases.Taking;

/// <summary><c>POST /cases/{id}/acceptances</c>: a worker goes on with the case.</summary>
internal static class TakeCase
{
    public static void MapTakeCase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/acceptances", (Guid caseId, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases) =>
            {
                var who = http.Colleague();
                return cases.DecideAsync(http, session, caseId, c => Decide(c, who, http.Now()));
            })
            .WithName("accept-restoration-case").WithSummary("Go on with the case as its worker.").ProducesDecision();

    internal static Decision Decide(RestorationCase c, Colleague who, DateTimeOffset now) => c.Worker switch
    {
        null => Decision.Of(new WorkerTook(now, who.Account, who.Mark)),
        { } worker when worker.Person == who.Mark => Decision.AlreadySo,
        _ => RestorationErrors.TakenByAnother,
    };
}
