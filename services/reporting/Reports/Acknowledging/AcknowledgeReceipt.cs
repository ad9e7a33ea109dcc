using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Conversing;
using Zichtlijn.Reporting.Reports.Reading;
using Wire = Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Reporting.Reports.Acknowledging;

/// <summary>
/// <c>POST /reports/{id}/acknowledgements</c>: the desk made contact and confirms receipt (term D1). Its words, if there
/// are any, reach the reporter as a message.
/// </summary>
internal static class AcknowledgeReceipt
{
    public static void MapAcknowledgeReceipt(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports/{reportId:guid}/acknowledgements", Handle).RequireRoles(Roles.Desk)
            .WithName("acknowledge-report").WithSummary("Confirm receipt and personal contact.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid reportId, Wire.AcknowledgeReport? request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request?.Text, "text", min: request?.Text is null ? 0 : 1, max: Conversation.MaxText);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (officer, now) = (http.Colleague(), http.Now());
        return await session.DecideOnReport(http, reportId, officer, Sight.Open, async r => Decide(
            r, new ReceiptAcknowledged(now, officer.Account), request?.Text is { } text
                ? new DeskWrote(Guid.CreateVersion7(now), now, officer.Account, (await keys.OfAsync(reportId, [r.Told?.Content], http.RequestAborted)).Protect(Purpose.Message, text.Trim()))
                : null));
    }

    /// <param name="message">What the reporter is told with it; null when contact was made in another way. Words that were
    /// not sent are not called sent.</param>
    internal static Decision Decide(Report report, ReceiptAcknowledged wished, DeskWrote? message = null) => report switch
    {
        { AcknowledgedAt: not null } => message is null ? Decision.AlreadySo : ReportErrors.AlreadyAcknowledged,
        _ when message is null => Decision.Of(wished),
        _ => Decision.Of(wished, message),
    };
}
