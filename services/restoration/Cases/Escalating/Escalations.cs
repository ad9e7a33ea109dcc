using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Restoration.Cases.Escalating;

/// <summary><c>GET /escalations</c> and <c>POST /cases/{id}/escalations/{n}/answers</c>: the corps sees what was not done in time and where detriment was told, without a word of it, and says what it does.</summary>
internal static class Escalations
{
    public static void MapEscalations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/escalations", List)
            .WithName("list-escalations").WithSummary("What the corps has to look at, the one that waits longest on top.").Produces<IReadOnlyList<ListedEscalation>>();
        routes.MapPost("/cases/{caseId:guid}/escalations/{number:int}/answers", Answer)
            .WithName("answer-escalation").WithSummary("Say what the corps does about it.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session)
    {
        var rows = await session.KnownTo(Seat.Of(http)).ToListAsync(http.RequestAborted);
        foreach (var row in rows)
        {
            await http.LogAccess(AccessAction.Read, row.Id, "escalations");
        }

        return Results.Ok(rows.SelectMany(r => r.Case.OpenEscalations.Select(e => new ListedEscalation(
                r.Id, e.Raised.Number, r.CaseNumber, r.Case.Origin!.OrganisationalPart, e.Raised.Kind, e.Raised.At, r.Version)))
            .OrderBy(e => e.At).ThenBy(e => e.CaseId).ThenBy(e => e.Number).ToArray());
    }

    private static async Task<IResult> Answer(
        Guid caseId, int number, AnswerEscalation request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.Text, "text", min: 10, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, new(
            http.Now(), who.Account, number, await keys.SealAsync(c, Purposes.EscalationAnswer, request.Text, http.RequestAborted))));
    }

    internal static Decision Decide(RestorationCase c, EscalationAnswered answer) =>
        c.OpenEscalations.Any(e => e.Raised.Number == answer.Number) ? Decision.Of(answer) : RestorationErrors.UnknownEscalation;
}
