using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Acknowledging;

/// <summary><c>POST /reports/{id}/acknowledgements</c>: the desk made contact and confirms receipt (term D1).</summary>
internal static class AcknowledgeReceipt
{
    public static void MapAcknowledgeReceipt(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports/{reportId:guid}/acknowledgements",
                (Guid reportId, HttpContext http, IDocumentSession session) =>
                {
                    var officer = http.Colleague();
                    return session.DecideOnReport(http, reportId, officer, Sight.Open, r => Decide(r, officer.Account, http.Now()));
                })
            .RequireRoles(Roles.Desk)
            .WithName("acknowledge-report").WithSummary("Confirm receipt and personal contact.").ProducesDecision();

    internal static Decision Decide(Report report, string officer, DateTimeOffset now) => report switch
    {
        { AcknowledgedAt: not null } => Decision.AlreadySo,
        { State: ReportState.Concluded } => ReportErrors.Concluded,
        _ => Decision.Of(new ReceiptAcknowledged(now, officer)),
    };
}
