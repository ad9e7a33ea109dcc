using Marten;
using Npgsql;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary><c>GET /reports/{id}/readers</c>: whoever handles a report sees who has seen it.</summary>
internal static class ReportReaders
{
    public static void MapReportReaders(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/{reportId:guid}/readers", Read).RequireRoles(Roles.Desk, Roles.Triage)
            .WithName("read-report-readers").WithSummary("Who has seen the report, for whoever works on it.")
            .Produces<IReadOnlyList<CaseReader>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid reportId, HttpContext http, IQuerySession session, NpgsqlDataSource database)
    {
        var who = http.Colleague();
        if (await session.FindReport(http, reportId, who) is not { } report)
        {
            return await http.RefuseCase(reportId);
        }

        return report.SeenBy(http, who) == Sight.Open
            ? Results.Ok(await AccessLogRows.Readers(database, reportId, http.RequestAborted))
            : AccessErrors.ConflictNotDeclared.ToResult();
    }
}
