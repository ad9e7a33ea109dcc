using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Http;

namespace Zichtlijn.Reporting.Reports.Submitting;

/// <summary><c>POST /reports</c>: accepts a report from anybody.</summary>
internal static class SubmitReportEndpoint
{
    public static void MapSubmitReport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports", (SubmitReport request, HttpContext http, [AsParameters] Intake intake) => intake.AcceptAsync(request, new Validation(), http, request))
            .AllowAnonymous()
            .WithName("submit-report").WithSummary("File a report; anybody may, without a name. Send an Idempotency-Key to be able to repeat it safely.")
            .Produces<ReportReceipt>(StatusCodes.Status201Created)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
