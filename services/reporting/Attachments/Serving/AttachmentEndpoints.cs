using System.Security.Claims;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Attachments.Storing;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Attachments.Serving;

/// <summary>
/// The files of a report, and their clean copies, for those who may open the report; and the reporter's own. No way leads to an
/// original.
/// </summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/my-report/attachments", ListOwn).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("list-my-attachments").WithSummary("The files that the reporter added, and what may be added.").Produces<AttachmentList>();
        Describe(routes.MapGet("/my-report/attachments/{attachmentId:guid}/clean-copy", FetchOwn).RequireAuthorization(ReceiptSessions.Policy))
            .WithName("fetch-my-attachment").WithSummary("The clean copy of a file that the reporter added.");
        routes.MapGet("/reports/{reportId:guid}/attachments", List).RequireRoles([.. NeedToKnow.Readers, Roles.Ombuds])
            .WithName("list-attachments").WithSummary("The files of a report; that they were listed is recorded first.")
            .Produces<AttachmentList>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(routes.MapGet("/reports/{reportId:guid}/attachments/{attachmentId:guid}/clean-copy", Fetch).RequireRoles([.. NeedToKnow.Readers, Roles.Ombuds]))
            .WithName("fetch-attachment").WithSummary("The clean copy of a file; that it was fetched is recorded first.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .Produces<Stream>(StatusCodes.Status200OK, SavedFileResult.ContentType)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<IResult> ListOwn(
        HttpContext http, ClaimsPrincipal reporter, IQuerySession session, SealedFiles files, ContentKeys keys) =>
        await OwnReport(http, reporter, session) is { } report
            ? await Answer(http, report, a => a.IsOfReporter, files, keys)
            : Problems.NotFound.ToResult();

    private static async Task<IResult> FetchOwn(
        Guid attachmentId, HttpContext http, ClaimsPrincipal reporter, IQuerySession session, SealedContent content, ContentKeys keys) =>
        await OwnReport(http, reporter, session) is { } report && report.Attachments.Find(a => a.Id == attachmentId && a.IsOfReporter) is { } attachment
            ? await Answer(http, report, attachment, content, keys)
            : Problems.NotFound.ToResult();

    private static async Task<IResult> List(Guid reportId, HttpContext http, IQuerySession session, SealedFiles files, ContentKeys keys)
    {
        var (report, refused) = await OpenedReport(http, reportId, session);
        if (report is null)
        {
            return refused!;
        }

        await http.LogAccess(AccessAction.Read, reportId, "attachments");
        return await Answer(http, report, _ => true, files, keys);
    }

    private static async Task<IResult> Fetch(
        Guid reportId, Guid attachmentId, HttpContext http, IQuerySession session, SealedContent content, ContentKeys keys)
    {
        var (report, refused) = await OpenedReport(http, reportId, session);
        if (report is null)
        {
            return refused!;
        }

        if (report.Attachments.Find(a => a.Id == attachmentId) is not { } attachment)
        {
            return await http.RefuseCase(reportId);
        }

        if (AttachmentErrors.NotServed(attachment.State) is { } why)
        {
            await http.LogAccess(AccessAction.Refuse, reportId, why.Code);
            return why.ToResult();
        }

        await http.LogAccess(AccessAction.Download, reportId, $"attachment/{attachmentId:n}");
        return await Answer(http, report, attachment, content, keys);
    }

    private static Task<Report?> OwnReport(HttpContext http, ClaimsPrincipal reporter, IQuerySession session) =>
        session.Events.AggregateStreamAsync<Report>(reporter.ReportId(), token: http.RequestAborted);

    /// <summary>The report when the caller may open it; otherwise the answer.</summary>
    private static async Task<(Report? Report, IResult? Refused)> OpenedReport(HttpContext http, Guid reportId, IQuerySession session)
    {
        var who = http.Colleague();
        if (await session.FindInEmergency(reportId, who, http.Now(), http.RequestAborted) is { } inEmergency)
        {
            return (inEmergency, null);
        }

        if (await session.FindReport(http, reportId, who) is not { } report)
        {
            return (null, await http.RefuseCase(reportId));
        }

        if (report.SeenBy(http, who) < Sight.Open)
        {
            return (null, AccessErrors.ConflictNotDeclared.ToResult());
        }

        return (report, null);
    }

    private static async Task<IResult> Answer(HttpContext http, Report report, Func<Attachment, bool> shown, SealedFiles files, ContentKeys keys)
    {
        var use = await files.UseAsync(report.Id, http.RequestAborted);
        var attachments = report.Attachments.Where(shown).ToArray();
        var own = attachments.Length == 0 ? null : await keys.FileKeysOf(report, http.RequestAborted);
        return Results.Ok(new AttachmentList(
            [.. attachments.Select(a => ToContract(a, a.Describe(own!)))],
            new AttachmentLimits(
                FileLimits.Types, FileLimits.FileBytes, Math.Max(0, FileLimits.ReportFiles - use.Files), Math.Max(0, FileLimits.ReportBytes - use.ReportBytes))));
    }

    private static async Task<IResult> Answer(HttpContext http, Report report, Attachment attachment, SealedContent content, ContentKeys keys)
    {
        if (attachment.Clean is not { } clean)
        {
            return AttachmentErrors.NotServed(attachment.State)!.ToResult();
        }

        var own = await keys.FileKeysOf(report, http.RequestAborted);
        return new SavedFileResult(
            content.ReadAsync(clean.CopyId, clean.Chunks, attachment.OpenCleanCopy(clean, own), http.RequestAborted),
            FileNames.ForDownload(attachment.Describe(own).Name, FileTypes.ExtensionOf(clean.Type)), clean.Size);
    }

    private static Contracts.Reporting.Http.V1.Attachment ToContract(Attachment attachment, FileDescription description) => new(
        attachment.Id, description.Name, attachment.Added.Size, description.Sha256, attachment.Added.Type, attachment.State.ToWire(), attachment.Scanned,
        attachment.IsOfReporter ? "reporter" : "desk", attachment.Added.Officer, attachment.Added.AddedAt);
}
