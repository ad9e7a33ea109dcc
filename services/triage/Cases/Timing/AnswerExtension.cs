using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary>
/// <c>GET /extension-requests</c> and <c>POST /cases/{id}/terms/{term}/extension-decisions</c>: at the level of the corps
/// is decided whether a term becomes longer once more. Who decides sees of the case what was asked and why, no more.
/// </summary>
internal static class AnswerExtension
{
    public static void MapAnswerExtension(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/extension-requests", List)
            .WithName("list-extension-requests").WithSummary("Requests to make a term longer that wait for the corps, the oldest on top.")
            .Produces<IReadOnlyList<ExtensionRequest>>();
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/extension-decisions", Handle)
            .WithName("decide-extension").WithSummary("Make a term longer once more, or not.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var rows = await session.AwaitingCorps(http.Colleague()).ToListAsync(http.RequestAborted);
        var requests = new List<ExtensionRequest>();
        foreach (var row in rows)
        {
            await http.LogAccess(AccessAction.Read, row.Id);
            foreach (var clock in row.Case.Clocks.All.Where(c => c.Asked is not null))
            {
                var asked = clock.Asked!;
                var motive = (await keys.OfAsync(row.Id, [asked.Motive], http.RequestAborted)).Reveal<string>(Purposes.Term, asked.Motive);
                requests.Add(new ExtensionRequest(
                    row.Id, row.CaseNumber, row.OrganisationalPart, clock.Code, asked.Longer, clock.LastDay, clock.Extensions.Count,
                    asked.ReasonCode, motive, asked.Officer, asked.AskedAt, row.Version));
            }
        }

        return Results.Ok(requests.OrderBy(r => r.AskedAt).ToArray());
    }

    private static async Task<IResult> Handle(
        Guid caseId, string term, DecideExtension request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.Grant is not null, "grant", "Say whether the term becomes longer.")
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var decider = http.Colleague();
        if (!await session.AwaitingCorps(decider).AnyAsync(r => r.Id == caseId, http.RequestAborted))
        {
            return await http.RefuseCase(caseId);
        }

        return await session.DecideOn<TriageCase>(http, caseId, c => !c.IsDestroyed && !c.Access.IsBarred(decider.Mark), async c =>
        {
            var motive = await keys.SealAsync(c, Purposes.Term, request.Motive, http.RequestAborted);
            return ClockDecisions.Answer(c.Clocks, term, request.Grant!.Value, decider.Account, motive, http.Now());
        });
    }

    /// <summary>A request for a case that somebody is kept out of is not there.</summary>
    private static IQueryable<QueueRow> AwaitingCorps(this IQuerySession session, Colleague who) =>
        session.Query<QueueRow>().Where(r => r.AwaitsCorps && !r.Case.Access.Barred.Contains(who.Mark));
}
