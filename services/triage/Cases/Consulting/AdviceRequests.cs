using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Reading;

namespace Zichtlijn.Triage.Cases.Consulting;

/// <summary><c>GET /advice-requests</c> and <c>GET /advice-requests/{id}</c>: what an expert is asked.</summary>
internal static class AdviceRequests
{
    public static void MapAdviceRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/advice-requests", List)
            .WithName("list-advice-requests").WithSummary("What you were asked to advise on, the first term on top.").Produces<IReadOnlyList<AdviceRequest>>();
        routes.MapGet("/advice-requests/{caseId:guid}", Read)
            .WithName("read-advice-request").WithSummary("What you were asked in one case.")
            .Produces<AdviceRequestDetail>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(HttpContext http, IQuerySession session)
    {
        var expert = http.Colleague();
        var rows = await session.AskedOf(expert).OrderBy(r => r.DueBy).ThenBy(r => r.Id).ToListAsync(http.RequestAborted);
        var today = Term.DayOf(http.Now());
        var requests = new List<AdviceRequest>();
        foreach (var row in rows)
        {
            var asked = row.Case.Of(expert)!;
            requests.Add(new AdviceRequest(
                row.Id, row.CaseNumber, asked.Field, row.OrganisationalPart, asked.RequestedAt, row.DecideBy,
                Term.WorkingDaysLeft(today, row.DecideBy), row.Case.Access.HasDeclared(expert.Mark), asked.IsAdvised, row.Version));
        }

        return Results.Ok(requests.OrderBy(r => r.IsAdvised).ToArray());
    }

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys, Pseudonyms pseudonyms)
    {
        var expert = http.Colleague();
        if (await session.AskedOf(expert).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row
            || row.Case.Of(expert) is not { } asked)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var mayOpen = row.Case.Access.HasDeclared(expert.Mark);
        var file = mayOpen ? await session.FileOf(caseId, http.RequestAborted) : null;
        var advice = file?.Advice.Find(a => a.Person == expert.Mark);
        var own = mayOpen ? await keys.OfAsync(caseId, [asked.Question, advice?.Advice], http.RequestAborted) : null;
        http.Response.SetVersion(row.Version);
        return Results.Ok(new AdviceRequestDetail(
            row.Id, row.CaseNumber, asked.Field, row.OrganisationalPart, row.Category, row.Grounds, row.SubmittedAt, asked.RequestedAt, row.DecideBy,
            Term.WorkingDaysLeft(Term.DayOf(http.Now()), row.DecideBy), mayOpen,
            own?.Reveal<string>(Purposes.Question, asked.Question),
            advice is null ? null : own?.Reveal<string>(Purposes.Advice, advice.Advice), advice?.GivenAt,
            pseudonyms.OfReporter(row.Id), row.Version));
    }
}
