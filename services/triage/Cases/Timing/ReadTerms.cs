using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;
using Zichtlijn.Triage.Cases.Queue;

namespace Zichtlijn.Triage.Cases.Timing;

/// <summary><c>GET /cases/{id}/terms</c>: what is due in a case, by when, and who has to act.</summary>
internal static class ReadTerms
{
    public static void MapReadTerms(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/terms", Read)
            .WithName("read-case-terms").WithSummary("The terms of the case that triage keeps: the one that ends first on top.")
            .Produces<IReadOnlyList<CaseTerm>>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session)
    {
        if (await session.KnownTo(http.Colleague()).FirstOrDefaultAsync(r => r.Id == caseId, http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        http.Response.SetVersion(row.Version);
        return Results.Ok(row.Case.Clocks.On(Term.DayOf(http.Now())));
    }
}
