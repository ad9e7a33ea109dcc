using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Restoration.Cases.Worklist;

/// <summary><c>GET /cases</c>: the cases of a part, and those that somebody was named for.</summary>
internal static class ListCases
{
    public static void MapListCases(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases", List)
            .WithName("list-restoration-cases").WithSummary("Cases of recognition and restoration, the one that came first on top.")
            .Produces<Page<ListedRestorationCase>>().ProducesValidationProblem();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, string? state, bool? mine, string? caseNumber, int? page, int? pageSize)
    {
        var check = new Validation();
        var asked = check.Choice<RestorationState>(state, "state");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var seat = Seat.Of(http);
        var (paging, number) = (Paging.Of(page, pageSize), Asked.Code(caseNumber));
        var rows = session.KnownTo(seat);
        rows = asked is { } wanted ? rows.Where(r => r.State == wanted) : rows;
        rows = mine == true ? rows.Where(r => r.KnownBy.Contains(seat.Mark)) : rows;
        rows = number is null ? rows : rows.Where(r => r.CaseNumber == number);
        var (shown, total) = await paging.Read(rows.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. shown.Select(r => ToContract(r, seat))], total));
    }

    private static ListedRestorationCase ToContract(RestorationCaseRow row, Seat seat)
    {
        var (c, origin) = (row.Case, row.Case.Origin!);
        return new(
            row.Id, row.CaseNumber, origin.Category, origin.OrganisationalPart, row.SubmittedAt, c.State, c.Worker?.Account, Mine: c.Worker?.Person == seat.Mark,
            c.Clocks.NextLastDay, c.Checks.Count(k => k.Answer is null), c.OpenEscalations.Count(), row.Version);
    }
}
