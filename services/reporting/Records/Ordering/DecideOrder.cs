using Marten;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Records.Finding;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Records.Ordering;

/// <summary>
/// <c>POST /reports/{id}/destruction-orders/approvals</c> and <c>…/rejections</c>: the privacy officer decides. An approval
/// cannot be taken back: with its commit the case exists to nobody any more.
/// </summary>
internal static class DecideOrder
{
    public static void MapDecideOrder(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reports/{reportId:guid}/destruction-orders/approvals", HandleApproval).RequireRoles(Roles.Privacy).RequireFreshSignIn()
            .WithName("approve-destruction").WithSummary("Approve the destruction of a case. This cannot be undone.").ProducesDecision();
        routes.MapPost("/reports/{reportId:guid}/destruction-orders/rejections", HandleRejection).RequireRoles(Roles.Privacy)
            .WithName("reject-destruction").WithSummary("Reject the destruction of a case; it stays as it is.").ProducesDecision().ProducesValidationProblem();
    }

    private static Task<IResult> HandleApproval(Guid reportId, HttpContext http, IDocumentSession session) =>
        session.DecideOnRetained(http, reportId, AccessAction.Grant, "destruction", report =>
        {
            var decision = Approve(report, http.User.Account(), Guid.CreateVersion7(http.Now()), http.Now());
            foreach (var started in decision.Events.OfType<DestructionStarted>())
            {
                session.Store(new Tombstone(reportId, started.CertificateId, started.StartedAt));
            }

            return ValueTask.FromResult(decision);
        });

    private static async Task<IResult> HandleRejection(Guid reportId, RejectDestruction request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideOnRetained(http, reportId, AccessAction.Withdraw, "destruction", async report => Reject(
                report, new DestructionRejected(http.Now(), http.User.Account(), await keys.MotiveOf(report, request.Motive!, http))));
    }

    internal static Decision Approve(Report report, string by, Guid certificateId, DateTimeOffset now) => report.Retention switch
    {
        { Order: null } => RecordsErrors.NotOrdered,
        { Order.OrderedBy: var orderedBy } when orderedBy == by => RecordsErrors.FourEyes,
        { IsHeld: true } => RecordsErrors.LegalHold,
        { Order: { } order } => Decision.Of(
            new DestructionApproved(now, by),
            new DestructionStarted(
                now, certificateId, DestructionStarted.ByOrder, Rule: null, order.ReasonCode, ReferenceDataSet.Current.Version,
                order.OrderedAt, Roles.Records, now, Roles.Privacy)),
    };

    internal static Decision Reject(Report report, DestructionRejected wished) =>
        report.Retention.Order is null ? RecordsErrors.NotOrdered : Decision.Of(wished);
}
