using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Report.Reading;

/// <summary>
/// <c>GET /cases/{id}/report/original</c> and <c>…/editions/{reader}</c>: the final report as PDF. The original takes a fresh sign-in:
/// a forgotten session must not be able to carry it away.
/// </summary>
internal static class DownloadReport
{
    public static void MapDownloadReport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{caseId:guid}/report/original", Original).RequireFreshSignIn()
            .WithName("download-report").WithSummary("The sealed original of the final report.").Produces<Stream>(StatusCodes.Status200OK, AccessiblePdf.ContentType)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/cases/{caseId:guid}/report/editions/{reader}", Masked)
            .WithName("download-edition").WithSummary("The final report as the reporter, or whoever it is about, gets it.").Produces<Stream>(StatusCodes.Status200OK, AccessiblePdf.ContentType)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> Original(Guid caseId, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys) =>
        Hand(caseId, "report/original", http, session, cases, keys, issued => (issued.Original, ReportPurposes.Original));

    /// <param name="notice">Whose it is; only for somebody it is about.</param>
    private static Task<IResult> Masked(
        Guid caseId, string reader, int? notice, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys)
    {
        var check = new Validation();
        var whose = check.Choice<Reader>(reader, "reader");
        check.Check(whose != Reader.Subject || notice is not null, "notice", "Say whose notice of charges it is about.");
        return check.Failed
            ? Task.FromResult(Problems.Invalid(check.Errors))
            : Hand(caseId, $"report/{reader}", http, session, cases, keys, issued => issued.EditionOf(whose == Reader.Subject ? notice : null));
    }

    private static async Task<IResult> Hand(
        Guid caseId, string what, HttpContext http, IQuerySession session, ICases<Investigation> cases, ContentKeys keys,
        Func<Drafting.ReportIssued, (ProtectedContent Pdf, string Purpose)?> choose)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, what, AccessAction.Download);
        if (i is null)
        {
            return refused!;
        }

        return await keys.HandOutAsync(i, await session.IssuedAsync(i, http.RequestAborted), choose, what.Replace('/', '-'), http.RequestAborted);
    }
}
