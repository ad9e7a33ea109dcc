using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Clocks.Endpoints;

/// <summary>
/// <c>GET /extension-requests</c> and <c>POST /cases/{id}/terms/{term}/extension-decisions</c>: at the level of the corps
/// is decided whether a term becomes longer once more. Who decides sees of the case what was asked and why, no more.
/// </summary>
public static class AnswerExtension
{
    public static void MapAnswerExtension<TCase>(this IEndpointRouteBuilder routes)
        where TCase : class, IKeepsClocks, IHasContent
    {
        routes.MapGet("/extension-requests", List<TCase>)
            .WithName("list-extension-requests").WithSummary("Requests to make a term longer that wait for the corps, the oldest on top.")
            .Produces<IReadOnlyList<ExtensionRequest>>();
        routes.MapPost("/cases/{caseId:guid}/terms/{term}/extension-decisions", Handle<TCase>)
            .WithName("decide-extension").WithSummary("Make a term longer once more, or not.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> List<TCase>(HttpContext http, IQuerySession session, ContentKeys keys, ITermsOf<TCase> terms)
        where TCase : class, IKeepsClocks
    {
        var requests = new List<ExtensionRequest>();
        foreach (var c in await terms.AwaitingCorpsAsync(session, http.Colleague(), http.RequestAborted))
        {
            await http.LogAccess(AccessAction.Read, c.Id);
            foreach (var clock in c.Clocks.All.Where(k => k.Asked is not null))
            {
                var asked = clock.Asked!;
                var motive = (await keys.OfAsync(c.Id, [asked.Motive], http.RequestAborted)).Reveal<string>(TermEndpoints.Purpose, asked.Motive);
                requests.Add(new ExtensionRequest(
                    c.Id, c.CaseNumber, c.OrganisationalPart, clock.Code, asked.Longer, clock.LastDay, clock.Extensions.Count,
                    asked.ReasonCode, motive, asked.Officer, asked.AskedAt, c.Version));
            }
        }

        return Results.Ok(requests.OrderBy(r => r.AskedAt).ToArray());
    }

    private static async Task<IResult> Handle<TCase>(
        Guid caseId, string term, DecideExtension request, HttpContext http, IDocumentSession session, ContentKeys keys, ITermsOf<TCase> terms)
        where TCase : class, IKeepsClocks, IHasContent
    {
        var check = new Validation()
            .Check(request.Grant is not null, "grant", "Say whether the term becomes longer.")
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var decider = http.Colleague();
        if (!await terms.IsAwaitingCorpsAsync(session, caseId, decider, http.RequestAborted))
        {
            return await http.RefuseCase(caseId);
        }

        return await session.DecideOn<TCase>(http, caseId, c => !c.IsDestroyed && !terms.IsKeptOut(c, decider), async c =>
        {
            var motive = await keys.SealAsync(c, TermEndpoints.Purpose, request.Motive, http.RequestAborted);
            return ClockDecisions.Answer(c.Clocks, term, request.Grant!.Value, decider.Account, motive, http.Now());
        });
    }
}
