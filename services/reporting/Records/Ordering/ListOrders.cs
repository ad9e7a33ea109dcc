using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Records.Finding;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Records.Ordering;

/// <summary><c>GET /destruction-orders</c>: what waits for the privacy officer, with the motive.</summary>
internal static class ListOrders
{
    private const int Most = 100;

    public static void MapListOrders(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/destruction-orders", List).RequireRoles(Roles.Privacy)
            .WithName("list-destruction-orders").WithSummary("Destructions that wait for a decision, the oldest first; at most a hundred.")
            .Produces<IReadOnlyList<DestructionOrder>>();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var who = http.Colleague();
        var waiting = await session.Query<RetentionRow>().Where(r => r.IsOrdered).OrderBy(r => r.Id).Take(Most).ToListAsync(http.RequestAborted);
        var orders = new List<DestructionOrder>();
        foreach (var row in waiting)
        {
            var report = await session.Events.AggregateStreamAsync<Report>(row.Id, token: http.RequestAborted);
            if (report is { Retention.Order: { } order } && report.IsKnownToRecords(who))
            {
                var own = await keys.OfAsync(row.Id, [order.Motive], http.RequestAborted);
                await http.LogAccess(AccessAction.Read, row.Id, "destruction-order");
                orders.Add(new DestructionOrder(
                    row.Id, report.Submitted.CaseNumber, report.Submitted.OrganisationalPart, order.ReasonCode,
                    own.Reveal<string>(Purpose.Motive, order.Motive), order.OrderedBy, order.OrderedAt, report.Retention.Holds.Count, report.Version));
            }
        }

        return Results.Ok(orders.OrderBy(o => o.OrderedAt).ToArray());
    }
}
