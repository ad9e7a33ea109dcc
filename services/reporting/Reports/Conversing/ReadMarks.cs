using System.Security.Claims;
using Marten;
using Npgsql;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.Receipts;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Conversing;

/// <summary>The last message that the reporter has seen. When that was is kept nowhere: nobody needs to know when a reporter looks.</summary>
/// <param name="Id">The report.</param>
public sealed record ReadMark(Guid Id, Guid MessageId);

/// <summary>How far each side has read.</summary>
/// <param name="ByReporter">The last message that the reporter has seen; null when none.</param>
/// <param name="ByDesk">When somebody of the desk opened the report last; null when nobody did.</param>
internal sealed record Seen(Guid? ByReporter, DateTimeOffset? ByDesk);

/// <summary>
/// <c>POST /my-report/read-marks</c>: the reporter has seen the messages up to one. It changes no report, so that nobody
/// who decides on it loses a race to somebody who reads. That the desk reads stands in the access log already.
/// </summary>
internal static class ReadMarks
{
    /// <summary>The operation in which staff read a report's content.</summary>
    public const string Reading = "read-report";

    public static void MapReadMarks(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/read-marks", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("mark-read").WithSummary("Say that you have seen the messages up to this one.").ProducesOwnDecision();

    /// <summary>How far both sides have read a report.</summary>
    public static async Task<Seen> SeenAsync(this IQuerySession session, NpgsqlDataSource database, Report report, CancellationToken cancellationToken) =>
        report.Messages.IsEmpty
            ? new Seen(ByReporter: null, ByDesk: null)
            : new Seen(
                (await session.LoadAsync<ReadMark>(report.Id, cancellationToken))?.MessageId,
                await AccessLogRows.LastRead(database, report.Id, Roles.Desk, Reading, cancellationToken));

    private static async Task<IResult> Handle(Wire.MarkRead request, HttpContext http, ClaimsPrincipal reporter, IDocumentSession session)
    {
        var check = new Validation().Check(request.MessageId is not null, "messageId", "Say up to which message.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var report = await session.Events.AggregateStreamAsync<Report>(reporter.ReportId(), token: http.RequestAborted);
        if (OwnReport.Missing(report) is { } refusal)
        {
            return refusal.ToResult();
        }

        var before = await session.LoadAsync<ReadMark>(report!.Id, http.RequestAborted);
        if (!Has(report, request.MessageId!.Value))
        {
            return Problems.NotFound.ToResult();
        }

        if (Later(report, before?.MessageId, request.MessageId.Value))
        {
            session.Store(new ReadMark(report.Id, request.MessageId.Value));
            await session.SaveChangesAsync(http.RequestAborted);
        }

        return Results.NoContent();
    }

    private static bool Has(Report report, Guid messageId) => report.Messages.Exists(m => m.Id == messageId);

    /// <summary>A page that was opened earlier and sent later takes nothing back.</summary>
    internal static bool Later(Report report, Guid? before, Guid now) =>
        report.Messages.FindIndex(m => m.Id == now) > report.Messages.FindIndex(m => m.Id == before);
}
