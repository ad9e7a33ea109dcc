using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Investigations.Cases.Planning;

/// <summary><c>POST /cases/{id}/plan-steps/{number}/completions</c>: whoever a step belongs to did it.</summary>
internal static class CompleteStep
{
    public static void MapCompleteStep(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/plan-steps/{number:int}/completions", (
                Guid caseId, int number, HttpContext http, IDocumentSession session, ICases<Investigation> cases) =>
            {
                var who = http.Colleague();
                return cases.DecideAsync(http, session, caseId, i => Decide(i, who, number, http.Now()));
            })
            .WithName("complete-step").WithSummary("Note that a step of the plan is done.").ProducesDecision();

    internal static Decision Decide(Investigation i, Colleague who, int number, DateTimeOffset now) =>
        i.MayWork(who) is { } refusal ? refusal
        : i.Plan is null ? InvestigationErrors.NoPlan
        : i.Plan.Steps.FirstOrDefault(s => s.Number == number) switch
        {
            null => InvestigationErrors.UnknownStep,
            { Owner: var owner } when owner != who.Account => InvestigationErrors.NotYourStep,
            _ when i.StepsDone.Contains(number) => Decision.AlreadySo,
            _ => Decision.Of(new StepDone(now, who.Account, number)),
        };
}
