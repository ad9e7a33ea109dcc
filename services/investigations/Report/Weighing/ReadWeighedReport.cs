using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Investigations.Report.Reading;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Weighing;

/// <summary>
/// <c>GET /weighed-reports/{id}</c>: the final report as PDF, for the lawyer who weighs the case. It takes a fresh sign-in: a
/// forgotten session must not be able to carry it away. Everywhere else the case does not exist to them.
/// </summary>
internal static class ReadWeighedReport
{
    public static void MapReadWeighedReport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/weighed-reports/{caseId:guid}", Read).RequireFreshSignIn()
            .WithName("read-weighed-report").WithSummary("The final report of a case that you weigh.").Produces<Stream>(StatusCodes.Status200OK, AccessiblePdf.ContentType)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid caseId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var mark = http.Colleague().Mark;
        if (await session.Query<InvestigationRow>().FirstOrDefaultAsync(r => r.Id == caseId && r.ReadBy.Contains(mark) && !r.Barred.Contains(mark), http.RequestAborted) is not { } row)
        {
            return await http.RefuseCase(caseId);
        }

        await http.LogAccess(AccessAction.Download, caseId, "report/weighed");
        return await keys.HandOutAsync(
            row.Case, await session.IssuedAsync(row.Case, http.RequestAborted), issued => (issued.Original, ReportPurposes.Original), "report", http.RequestAborted);
    }
}
