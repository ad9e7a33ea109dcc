using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Restoration.Cases.Closing;

// Stored in the stream of the case; names (RestorationStore) and members are storage format: add, never rename.

/// <summary>What was agreed with the reporter is done. Checks of detriment go on.</summary>
/// <param name="Satisfaction">What the reporter said of all of it; null when they did not.</param>
public sealed record RestorationClosed(DateTimeOffset ClosedAt, string By, int? Satisfaction) : IHoldsPersons<RestorationClosed>
{
    public RestorationClosed WithoutPersons() => this with { By = "" };
}

/// <summary><c>POST /cases/{id}/closures</c>: nothing is left to do with the reporter, who can always say that they want it again.</summary>
internal static class CloseRestoration
{
    public static void MapCloseRestoration(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/closures", (Guid caseId, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases) =>
            {
                var who = http.Colleague();
                return cases.DecideAsync(http, session, caseId, c => Decide(c, who, http.Now()));
            })
            .WithName("close-restoration").WithSummary("Close it: everything that was agreed is done.").ProducesDecision();

    internal static Decision Decide(RestorationCase c, Colleague who, DateTimeOffset now) => c switch
    {
        _ when c.MayWork(who) is { } refusal => refusal,
        { IsClosed: true } => Decision.AlreadySo,
        _ when c.MayGoOn() is { } refusal => refusal,
        _ when c.OfReporter.Any(m => m.IsOpen) => RestorationErrors.MeasuresOpen,
        _ => Decision.Of(new RestorationClosed(now, who.Account, c.Evaluation?.Satisfaction)),
    };
}
