using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Interviews.Reading;

/// <summary><c>GET /cases/{id}/interviews</c>, and one of them with its minutes.</summary>
internal static class ReadInterviews
{
    public static void MapReadInterviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{caseId:guid}/interviews", List)
            .WithName("list-interviews").WithSummary("The interviews of a case, the latest on top.").Produces<Page<ListedInterview>>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/cases/{caseId:guid}/interviews/{interviewId:guid}", Read)
            .WithName("read-interview").WithSummary("An interview with its minutes.").Produces<InterviewDetail>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(
        Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, Pseudonyms pseudonyms, int? page, int? pageSize)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "interviews");
        if (i is null)
        {
            return refused!;
        }

        var paging = Paging.Of(page, pageSize);
        var (rows, total) = await paging.Read(session.Query<Interview>().Where(r => r.CaseId == caseId).OrderByDescending(r => r.At).ThenBy(r => r.Number), http.RequestAborted);
        var own = await keys.OfAsync(caseId, rows.Select(r => r.Scheduled.Person), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(r => new ListedInterview(
            r.Id, r.Number, r.Scheduled.With, InterviewStory.PersonOf(r.Scheduled, own, pseudonyms), r.At, r.State, r.HasCopy, r.Scheduled.Investigators, r.Version))], total));
    }

    private static async Task<IResult> Read(
        Guid caseId, Guid interviewId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys, Pseudonyms pseudonyms)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, $"interview/{interviewId:n}");
        if (i is null)
        {
            return refused!;
        }

        if (await session.LoadAsync<Interview>(interviewId, http.RequestAborted) is not { } row || row.CaseId != caseId)
        {
            return Problems.NotFound.ToResult();
        }

        http.Response.SetVersion(row.Version);
        return Results.Ok((await InterviewStory.OpenAsync(row, session, keys, http.RequestAborted)).ToContract(pseudonyms));
    }
}
