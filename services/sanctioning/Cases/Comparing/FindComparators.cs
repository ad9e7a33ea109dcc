using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Comparators;

namespace Zichtlijn.Sanctioning.Cases.Comparing;

/// <summary><c>GET /cases/{id}/matters/{n}/comparators</c>: closed cases that are like a matter, why, and what was decided in them.</summary>
internal static class FindComparators
{
    public static void MapFindComparators(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/matters/{matter:int}/comparators", Find)
            .WithName("find-comparators").WithSummary("Closed cases that are like the matter, and what was decided in them.")
            .Produces<ComparatorSearch>().ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Find(
        Guid caseId, int matter, HttpContext http, IQuerySession session, ICases<SanctionCase> cases, IEnumerable<IPrecedents> precedents)
    {
        if (await cases.FindAsync(http, session, caseId) is not { Case: var c })
        {
            return await http.RefuseCase(caseId);
        }

        if (c.InMatter(http.Colleague(), matter, m => Profile.WhyNot(m) is { } why ? why : Decision.AlreadySo).Refusal is { } refusal)
        {
            return refusal.ToResult();
        }

        await http.LogAccess(AccessAction.Read, caseId);
        var reference = ReferenceDataSet.Current;
        return Results.Ok((await precedents.ShownAsync(session, reference, http.RequestAborted)).Search(Profile.Of(c, c.MatterOf(matter)!), reference));
    }
}
