using Marten;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Receipts;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Withdrawing;

/// <summary>
/// <c>POST /my-report/withdrawals</c>: the reporter takes the report back. It is told to all who work on it; nothing is
/// deleted, the code stays good, and the organisation may continue of its own accord.
/// </summary>
internal static class WithdrawReport
{
    private const int MaxReason = 2_000;

    public static void MapWithdrawReport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-report/withdrawals", Handle).RequireAuthorization(ReceiptSessions.Policy)
            .WithName("withdraw-report").WithSummary("Take the own report back; the organisation may continue.").ProducesOwnDecision();

    private static async Task<IResult> Handle(Wire.WithdrawReport request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Reason, "reason", min: 0, MaxReason);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await session.DecideOnOwnReport(http, async report =>
        {
            var reason = string.IsNullOrWhiteSpace(request.Reason)
                ? null
                : (await keys.OfAsync(report.Id, [report.Told?.Content], http.RequestAborted)).Protect(Purpose.Withdrawal, request.Reason.Trim());
            return Decide(report, new ReportWithdrawn(http.Now(), reason));
        });
    }

    internal static Decision Decide(Report report, ReportWithdrawn wished) => report switch
    {
        { Withdrawn: not null } => Decision.AlreadySo,
        { IsClosed: true } => ReportErrors.Closed,
        _ => Decision.Of(wished),
    };
}
