using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Restoration.Cases.Reporters;
using Zichtlijn.Restoration.Cases.Worklist;

namespace Zichtlijn.Restoration.Cases.Measures;

/// <summary>
/// <c>/own-conversations</c>: somebody is asked for a conversation, says whether they want it, and can end it at every moment. They see what the
/// worker wrote to them and what they said themselves; never who asks, nor what anybody else said.
/// </summary>
internal static class OwnConversations
{
    public static void MapOwnConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/own-conversations", List)
            .WithName("list-own-conversations").WithSummary("Conversations that the caller is asked for.").Produces<IReadOnlyList<OwnConversation>>();
        routes.MapPost("/own-conversations/{caseId:guid}/{measure:int}/answers", Answer)
            .WithName("answer-own-conversation").WithSummary("Say whether you want the conversation, or end it.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var mark = http.Colleague().Mark;
        var own = new List<OwnConversation>();
        foreach (var row in await session.AskedFor(mark).ToListAsync(http.RequestAborted))
        {
            await http.LogAccess(AccessAction.Read, row.Id, AccessLogRows.OwnReading);
            var ring = await keys.OfAsync(row.Id, [row.Case.FirstContent], http.RequestAborted);
            own.AddRange(row.Case.Measures.Where(m => m.Other?.Person == mark).Select(m => ToContract(row.Id, m, ring.Reveal<string>(Purposes.OtherText, m.Other!.Text))));
        }

        return Results.Ok(own);
    }

    private static async Task<IResult> Answer(Guid caseId, int measure, AnswerConversation request, HttpContext http, IDocumentSession session)
    {
        var check = new Validation().Check(request.Agrees is not null, "agrees", "Say yes or no.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await session.AskedFor(who.Mark).AnyAsync(r => r.Id == caseId, http.RequestAborted)
            ? await session.DecideOwnAsync(http, caseId, c => c.AskedFor(who.Mark, measure) is not null, c => ValueTask.FromResult(
                c.AskedFor(who.Mark, measure)!.Answer(ConsentParty.Other, request.Agrees!.Value, who.Account, http.Now())))
            : await http.RefuseCase(caseId);
    }

    internal static OwnConversation ToContract(Guid caseId, CaseMeasure m, string text) =>
        new(caseId, m.Number, m.State, text, m.Consents.Contains(ConsentParty.Other) ? true : null);

    private static IQueryable<RestorationCaseRow> AskedFor(this IQuerySession session, string mark) => session.Query<RestorationCaseRow>().Where(r => r.IsOpen && r.Others.Contains(mark));

    private static CaseMeasure? AskedFor(this RestorationCase c, string mark, int measure) =>
        c.IsOpen ? c.Measures.Find(m => m.Number == measure && m.Other?.Person == mark) : null;
}
