using System.Security.Claims;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Terms;

namespace Zichtlijn.Dashboard.Cases.Listing;

/// <summary><c>GET /cases</c>: single cases for those who may drill down; ids, codes and dates only.</summary>
internal static class CaseList
{
    public static void MapCaseList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases", List).RequireRoles(Viewer.CaseRoles)
            .WithName("list-cases").WithSummary("Single cases: numbers, codes and dates.").Produces<Page<DashboardCase>>();

    private static async Task<IResult> List(
        HttpContext http, ClaimsPrincipal user, IQuerySession session,
        string? phase, string? organisationalPart, string? category, bool? overdue, string? caseNumber, int? page, int? pageSize)
    {
        var check = new Validation();
        var wanted = check.Choice<CasePhase>(phase, "phase");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var paging = Paging.Of(page, pageSize);
        var mark = http.Colleague().Mark;
        var query = session.Query<CaseRow>().Where(r => r.CaseNumber != null && r.CaseNumber != "" && (r.Barred == null || !r.Barred.Contains(mark)));
        if (user.OnlyPart() is { } own)
        {
            query = query.Where(r => r.OrganisationalPart == own);
        }

        if (Asked.Code(organisationalPart) is { } asked)
        {
            query = query.Where(r => r.OrganisationalPart == asked);
        }

        if (Asked.Code(caseNumber) is { } number)
        {
            query = query.Where(r => r.CaseNumber == number);
        }

        if (wanted is { } only)
        {
            query = query.Where(r => r.Phase == only);
        }

        if (category is not null)
        {
            query = query.Where(r => r.Category == category);
        }

        var today = Term.DayOf(http.Now());
        if (overdue is true)
        {
            query = query.Where(r => r.DueBy < today);
        }

        var (rows, total) = await paging.Read(
            query.OrderByDescending(r => r.SubmittedAt).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf(http.Request, [.. rows.Select(r => ToContract(r, today))], total));
    }

    private static DashboardCase ToContract(CaseRow row, DateOnly today) => new(
        row.Id, row.CaseNumber!, row.SubmittedAt, row.Category!, row.OrganisationalPart!, row.Phase, row.PhaseSince,
        row.DueBy, Overdue: row.DueBy < today, row.DueTerm);
}
