using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Triage.Cases.Queue;

/// <summary><c>GET /case-counts</c>: how much work there is, in the cases that the caller may know.</summary>
internal static class QueueCounting
{
    public static void MapQueueCounts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/case-counts", Read)
            .WithName("count-triage-cases").WithSummary("How many cases are open, late, and due soon.").Produces<CaseCounts>();

    private static async Task<IResult> Read(HttpContext http, IQuerySession session)
    {
        var known = session.KnownTo(http.Colleague());
        var today = Term.DayOf(http.Now());
        return Results.Ok(new CaseCounts(
            await known.CountAsync(r => !r.IsDecided, http.RequestAborted),
            await known.Due(DueFilter.Late, today).CountAsync(http.RequestAborted),
            await known.Due(DueFilter.Soon, today).CountAsync(http.RequestAborted)));
    }
}
