using Marten;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reporting.Records.Finding;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Records.Ordering;

/// <summary><c>POST /reports/{id}/destruction-orders</c>: a case must go before its time. Nothing happens until somebody else approves.</summary>
internal static class OrderDestructionEndpoint
{
    public static void MapOrderDestruction(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports/{reportId:guid}/destruction-orders", Handle).RequireRoles(Roles.Records).RequireFreshSignIn()
            .WithName("order-destruction").WithSummary("Order the destruction of a case; the privacy officer decides.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid reportId, OrderDestruction request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(ReferenceDataSet.Current.DestructionReasons.Contains(request.ReasonCode ?? ""), "reasonCode", "Choose one of the reasons.")
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideOnRetained(http, reportId, AccessAction.Grant, request.ReasonCode!, async report => Decide(report, new DestructionOrdered(
                http.Now(), request.ReasonCode!, http.User.Account(), await keys.MotiveOf(report, request.Motive!, http))));
    }

    internal static Decision Decide(Report report, DestructionOrdered wished) => report.Retention switch
    {
        { Order: { } made } when (made.OrderedBy, made.ReasonCode) == (wished.OrderedBy, wished.ReasonCode) => Decision.AlreadySo,
        { Order: not null } => RecordsErrors.AlreadyOrdered,
        { IsHeld: true } => RecordsErrors.LegalHold,
        _ => Decision.Of(wished),
    };
}
