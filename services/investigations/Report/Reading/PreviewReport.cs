using System.Globalization;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Investigations.Report.Drafting;
using Zichtlijn.Investigations.Report.Editions;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Investigations.Report.Reading;

/// <summary>
/// <c>GET /cases/{id}/report-previews/{side}</c>: what one side would get of what was saved last, made by what makes their edition:
/// those who write see beforehand what is masked, and what is not. The side is the number of a notice, or <c>reporter</c>.
/// </summary>
internal static class PreviewReport
{
    private const string Reporter = "reporter";

    public static void MapPreviewReport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{caseId:guid}/report-previews/{side}", Read)
            .WithName("preview-report").WithSummary("The draft as the reporter, or whoever it is about, would get it now.").Produces<ReportPreview>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Read(
        Guid caseId, string side, HttpContext http, IQuerySession session, ICases<Investigation> cases, ReportDesk desk, ReportMaterials materials)
    {
        var (i, refused) = await cases.OpenAsync(http, session, caseId, $"report-preview/{(NoticeOf(side) is { } n ? n : Reporter)}");
        if (i is null)
        {
            return refused!;
        }

        if (SaveReport.Refuse(i, http.Colleague()) is { } refusal)
        {
            return refusal.ToResult();
        }

        var notice = NoticeOf(side);
        var seen = await desk.SeeAsync(session, i, asked: 0, http.RequestAborted);
        if (seen.Text is null || !IsSide(i, side, notice))
        {
            return Problems.NotFound.ToResult();
        }

        var material = await materials.GatherAsync(session, i, await session.EventsOfAsync(caseId, http.RequestAborted), seen.Text, http.RequestAborted);
        http.Response.SetVersion(seen.Version);
        return Results.Ok(ToContract(notice is { } number ? Edition.ForSubject(material, number) : Edition.ForReporter(material), notice, seen));
    }

    private static int? NoticeOf(string side) => int.TryParse(side, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsSide(Investigation i, string side, int? notice) => notice is null ? side == Reporter : i.Notices.Exists(n => n.Number == notice);

    private static ReportPreview ToContract(Edition edition, int? notice, SeenDraft seen)
    {
        return new(
            notice is null ? Reader.Reporter : Reader.Subject, notice, Passages(seen.Text!.Summary), Passages(seen.Text.Course),
            [.. edition.Findings.Select(f => new PreviewedFinding(f.Charge.Number, Passages(f.Charge.Conduct), f.Written.Finding, Passages(f.Written.Reasoning)))], seen.Version);

        IReadOnlyList<ReportPassage> Passages(string text) => [.. edition.Read(text).Select(p => new ReportPassage(p.Words))];
    }
}
