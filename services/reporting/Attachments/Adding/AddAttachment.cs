using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Files;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Attachments.Adding;

/// <summary>
/// <c>POST /my-report/attachments</c> and <c>POST /reports/{id}/attachments</c>: a file as the body, its name
/// percent-encoded in a header. Send an Idempotency-Key to be able to repeat it.
/// </summary>
internal static class AddAttachment
{
    public const string NameHeader = "Zichtlijn-File-Name";

    public static void MapAddAttachment(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPost("/my-report/attachments", ReporterAdds).RequireAuthorization(ReceiptSessions.Policy))
            .WithName("add-attachment-as-reporter").WithSummary("Add a file to the own report.");
        Describe(routes.MapPost("/reports/{reportId:guid}/attachments", DeskAdds).RequireRoles(Roles.Desk))
            .WithName("add-attachment-as-desk").WithSummary("Add a file to a report.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .Accepts<Stream>("application/octet-stream")
        .WithMetadata(new RequestSizeLimitAttribute(2 * FileLimits.FileBytes)) // far enough to tell why
        .Produces<AttachmentAccepted>(StatusCodes.Status201Created)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status408RequestTimeout)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage);

    private static async Task<IResult> ReporterAdds(HttpContext http, ClaimsPrincipal reporter, IQuerySession session, Upload upload) =>
        await session.Events.AggregateStreamAsync<Report>(reporter.ReportId(), token: http.RequestAborted) is { } report
            ? await Add(http, report, officer: null, upload)
            : Problems.NotFound.ToResult();

    private static async Task<IResult> DeskAdds(Guid reportId, HttpContext http, IQuerySession session, Upload upload)
    {
        var officer = http.Colleague();
        if (await session.FindReport(http, reportId, officer) is not { } report)
        {
            return await http.RefuseCase(reportId);
        }

        if (report.Access.OfDesk(officer) < Sight.Open)
        {
            return AccessErrors.ConflictNotDeclared.ToResult();
        }

        return await Add(http, report, officer, upload);
    }

    private static async Task<IResult> Add(HttpContext http, Report report, Colleague? officer, Upload upload)
    {
        var name = FileNames.Read(http.Request.Headers[NameHeader], FileLimits.NameLength);
        var key = IdempotencyKeys.Of(http.Request);
        var check = new Validation()
            .Check(name is not null, NameHeader, $"A percent-encoded name of at most {FileLimits.NameLength} characters.")
            .IdempotencyKey(key);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        // Who sends from a phone may be slow; how long it may take in all is limited instead.
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        var answer = await upload.TakeAsync(http, report, officer, name!, key);
        return answer.Refusal is { } refusal ? refusal.ToResult() : Results.Created((string?)null, answer.Accepted);
    }
}
