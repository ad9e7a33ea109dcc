using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zichtlijn.Access.Cases;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Clocks.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Clocks.Endpoints;

/// <summary><c>GET /cases/{id}/terms</c>: what is due in a case, by when, and who has to act.</summary>
internal static class ReadTerms
{
    public static void MapReadTerms<TCase>(this IEndpointRouteBuilder routes)
        where TCase : class, IKeepsClocks =>
        routes.MapGet("/cases/{caseId:guid}/terms", Read<TCase>)
            .WithName("read-case-terms").WithSummary("The terms of the case that this service keeps: the one that ends first on top.")
            .Produces<IReadOnlyList<CaseTerm>>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read<TCase>(Guid caseId, HttpContext http, IQuerySession session, ICases<TCase> cases)
        where TCase : class, IKeepsClocks
    {
        if (await cases.FindAsync(http, session, caseId) is not { } known)
        {
            return await http.RefuseCase(caseId);
        }

        http.Response.SetVersion(known.Version);
        return Results.Ok(known.Case.Clocks.On(Term.DayOf(http.Now())));
    }
}
