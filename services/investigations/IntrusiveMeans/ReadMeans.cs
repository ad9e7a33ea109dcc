using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.IntrusiveMeans;

/// <summary><c>GET /cases/{id}/means</c>: requests for intrusive methods with everything that was said about them.</summary>
internal static class ReadMeans
{
    public static void MapReadMeans(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/means", Read)
            .WithName("list-means").WithSummary("Requests for intrusive methods, the newest on top.").Produces<IReadOnlyList<MeansRequest>>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, "means");
        if (i is null)
        {
            return refused!;
        }

        var events = await session.EventsOfAsync(caseId, http.RequestAborted);
        var own = await keys.OfAsync(caseId, events.SelectMany(ProtectedContents.In), http.RequestAborted);
        return Results.Ok(MeansStory.Of(i, events, own));
    }
}
