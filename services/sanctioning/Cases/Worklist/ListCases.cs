using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Sanctioning.Cases.Worklist;

/// <summary><c>GET /cases</c>: what lawyers weigh, what waits for one of them, and what an authority decides on.</summary>
internal static class ListCases
{
    public static void MapListCases(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases", List)
            .WithName("list-sanction-cases").WithSummary("Cases that are weighed, the one that waits longest on top.")
            .Produces<Page<ListedSanctionCase>>().ProducesValidationProblem();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, string? state, bool? mine, bool? deviates, string? caseNumber, int? page, int? pageSize)
    {
        var check = new Validation();
        var asked = check.Choice<SanctionState>(state, "state");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var seat = Seat.Of(http);
        var (paging, number) = (Paging.Of(page, pageSize), Asked.Code(caseNumber));
        var rows = session.KnownTo(seat);
        rows = asked is { } wanted ? rows.Where(r => r.Case.State == wanted) : rows;
        rows = mine == true ? rows.Where(r => r.KnownBy.Contains(seat.Mark)) : rows;
        rows = deviates is { } does ? rows.Where(r => r.Deviates == does) : rows;
        rows = number is null ? rows : rows.Where(r => r.CaseNumber == number);
        var (shown, total) = await paging.Read(rows.OrderBy(r => r.ReportedAt).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. shown.Select(r => ToContract(r, seat))], total));
    }

    private static ListedSanctionCase ToContract(SanctionCaseRow row, Seat seat)
    {
        var (c, origin) = (row.Case, row.Case.Origin!);
        var asSecond = seat.As == Capacity.Authority && !c.IsDecidedBy(seat) && c.NeedsSecond;
        var first = c.MattersFor(seat).First(m => !asSecond || m.Intention is { WaitsForSecond: true });
        return new(
            row.Id, row.CaseNumber, origin.Category, origin.InNormSet, origin.OrganisationalPart, row.ReportedAt, c.Matters.Count, first.Number, c.State,
            c.Lawyer?.Account, Mine: c.Lawyer?.Person == seat.Mark, asSecond, row.Version);
    }
}
