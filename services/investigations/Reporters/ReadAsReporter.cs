using Marten;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Reporters;

/// <summary>
/// <c>GET /reporter/investigations</c> and <c>…/report</c>: what a reporter sees of the investigation of their report, and their edition of the
/// final report. Never who investigates, witnesses, who assists whom, or what the other side said.
/// </summary>
internal static class ReadAsReporter
{
    public static void MapReadAsReporter(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reporter/investigations", Read)
            .WithName("read-as-reporter").WithSummary("The investigation of your report, with the draft of the report as you may read it; none while there is no investigation.")
            .Produces<IReadOnlyList<ReporterInvestigation>>().ProducesProblem(StatusCodes.Status401Unauthorized);
        routes.MapGet("/reporter/investigations/report", Download)
            .WithName("download-report-as-reporter").WithSummary("The final report, as you may read it.").Produces<Stream>(StatusCodes.Status200OK, AccessiblePdf.ContentType)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Read(HttpContext http, IQuerySession session, ReporterReport report)
    {
        if (await session.OfReporterAsync(http) is not { } row)
        {
            return Results.Ok(Array.Empty<ReporterInvestigation>());
        }

        await http.LogAccess(AccessAction.Read, row.Id, ReporterPasses.Reporter);
        var i = row.Case;
        var events = await session.EventsOfAsync(row.Id, http.RequestAborted);
        http.Response.SetVersion(row.Version);
        return Results.Ok(new[]
        {
            new ReporterInvestigation(
                row.CaseNumber, i.StageForReporter(), await report.DraftAsync(session, i, events, http.RequestAborted),
                await report.ResponsesAsync(i, events, http.RequestAborted), i.Report.IsFinal, row.Version),
        });
    }

    private static async Task<IResult> Download(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var (i, refused) = await session.OpenAsReporterAsync(http, "report/reporter", AccessAction.Download);
        return i is null ? refused! : await keys.HandOutAsync(i, await session.IssuedAsync(i, http.RequestAborted), issued => issued.EditionOf(notice: null), "report", http.RequestAborted);
    }
}
