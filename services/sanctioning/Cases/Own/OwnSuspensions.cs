using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Sanctioning.Cases.Reading;
using Zichtlijn.Sanctioning.Cases.Worklist;

namespace Zichtlijn.Sanctioning.Cases.Own;

/// <summary>
/// <c>GET /own-suspensions</c>: whoever is suspended reads it at once, whatever their role: since when, why and until when, and without the names
/// of others. What is weighed, proposed or intended for them stays closed until it is sent (<see cref="OwnMatters"/>).
/// </summary>
internal static class OwnSuspensions
{
    public static void MapOwnSuspensions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/own-suspensions", List)
            .WithName("list-own-suspensions").WithSummary("The suspensions of the caller, the newest on top.").Produces<IReadOnlyList<OwnSuspension>>();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys, StaffDirectory staff)
    {
        var mark = http.Colleague().Mark;
        var own = new List<OwnSuspension>();
        foreach (var row in await session.Query<SanctionCaseRow>().Where(r => r.IsOpen && r.Suspended.Contains(mark)).ToListAsync(http.RequestAborted))
        {
            await http.LogAccess(AccessAction.Read, row.Id, AccessLogRows.OwnReading);
            var file = (await WeighedFile.OpenAsync(row.Id, session, keys, http.RequestAborted)).Without(new HiddenNames(row.Case, staff, reader: mark));
            own.AddRange(row.Case.Matters.Where(m => m.Person == mark && m.Suspension is not null).Select(m => new OwnSuspension(row.Id, m.Number, row.CaseNumber, file.SuspensionOf(m)!)));
        }

        return Results.Ok(own.OrderByDescending(o => o.Suspension.From).ToArray());
    }
}
