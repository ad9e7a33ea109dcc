using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Sanctioning.Comparators.Reading;

/// <summary><c>GET /court-rulings</c>: the rulings that were taken in, and which of them still have to be coded.</summary>
internal static class ListRulings
{
    public static void MapListRulings(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/court-rulings", List)
            .WithName("list-court-rulings").WithSummary("Published rulings, the newest on top.").Produces<Page<ListedCourtRuling>>();

    private static async Task<IResult> List(
        HttpContext http, IQuerySession session, bool? coded, string? category, string? outcome, string? ecli, int? page, int? pageSize)
    {
        var (paging, asked) = (Paging.Of(page, pageSize), Asked.Code(ecli));
        IQueryable<CourtRuling> rulings = session.Query<CourtRuling>();
        rulings = coded is { } isCoded ? rulings.Where(r => r.IsCoded == isCoded) : rulings;
        rulings = string.IsNullOrEmpty(category) ? rulings : rulings.Where(r => r.Category == category);
        rulings = string.IsNullOrEmpty(outcome) ? rulings : rulings.Where(r => r.Outcome == outcome);
        rulings = asked is null ? rulings : rulings.Where(r => r.Ecli == asked);
        var (shown, total) = await paging.Read(rulings.OrderByDescending(r => r.Date).ThenBy(r => r.Ecli), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. shown.Select(ToContract)], total));
    }

    private static ListedCourtRuling ToContract(CourtRuling r) => new(
        r.Ecli, r.Date, r.Header.Court, r.Header.Subject, r.Category, r.Coding?.Severity, r.Coding?.Sanction, r.Outcome, r.Version);
}
