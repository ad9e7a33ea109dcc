using System.Security.Claims;
using Marten;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Receipts;

namespace Zichtlijn.Reporting.Reports.ReportingDetriment;

/// <summary>
/// <c>POST /my-report/linked-sessions</c>: from a report to one of its reports of detriment, or back. A session opens one
/// report; this exchanges it for one that opens the other.
/// </summary>
internal static class OpenLinkedReport
{
    public static void MapOpenLinkedReport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/linked-sessions", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("open-linked-session").WithSummary("Go on to a linked report of the same reporter.")
            .Produces<ReceiptSession>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(
        OpenLinkedSession request, HttpContext http, ClaimsPrincipal reporter, IQuerySession session, ReceiptSessions.ReceiptSessionKey key)
    {
        var check = new Validation().Check(request.ReportId is not null, "reportId", "Say which report.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var linked = request.ReportId!.Value;
        var own = await session.Events.AggregateStreamAsync<Report>(reporter.ReportId(), token: http.RequestAborted);
        return own is { Access.IsDestroyed: false } && IsLinked(own, linked) && await session.LoadAsync<Tombstone>(linked, http.RequestAborted) is null
            ? Results.Created((string?)null, key.Issue(linked, http.Now()))
            : Problems.NotFound.ToResult();
    }

    internal static bool IsLinked(Report own, Guid other) => own.Submitted.LinkedTo == other || own.Detriments.Exists(d => d.ReportId == other);
}
