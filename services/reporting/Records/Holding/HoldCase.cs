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

namespace Zichtlijn.Reporting.Records.Holding;

/// <summary>
/// <c>POST /reports/{id}/legal-holds</c> and <c>…/legal-hold-releases</c>: while any hold stands a case is not destroyed,
/// neither under the schedule nor on order.
/// </summary>
internal static class HoldCase
{
    public static void MapHoldCase(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reports/{reportId:guid}/legal-holds", HandlePlacing).RequireRoles(Roles.Records)
            .WithName("place-legal-hold").WithSummary("Hold a case back from destruction; several holds may stand.").ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/reports/{reportId:guid}/legal-hold-releases", HandleRelease).RequireRoles(Roles.Records)
            .WithName("release-legal-hold").WithSummary("Release one of the holds.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> HandlePlacing(Guid reportId, PlaceLegalHold request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(ReferenceDataSet.Current.LegalHoldReasons.Contains(request.ReasonCode ?? ""), "reasonCode", "Choose one of the reasons.")
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideOnRetained(http, reportId, AccessAction.Grant, request.ReasonCode!, async report => Place(report, new LegalHoldPlaced(
                Guid.CreateVersion7(http.Now()), http.Now(), request.ReasonCode!, http.User.Account(), await keys.MotiveOf(report, request.Motive!, http))));
    }

    private static async Task<IResult> HandleRelease(Guid reportId, ReleaseLegalHold request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(request.HoldId is not null, "holdId", "Say which hold.")
            .Check(ReferenceDataSet.Current.LegalHoldReleaseReasons.Contains(request.ReasonCode ?? ""), "reasonCode", "Choose one of the reasons.")
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideOnRetained(http, reportId, AccessAction.Withdraw, request.ReasonCode!, async report => Release(report, new LegalHoldReleased(
                request.HoldId!.Value, http.Now(), request.ReasonCode!, http.User.Account(), await keys.MotiveOf(report, request.Motive!, http))));
    }

    internal static Decision Place(Report report, LegalHoldPlaced wished) =>
        report.Retention.Holds.Any(h => h.ReasonCode == wished.ReasonCode && h.PlacedBy == wished.PlacedBy) ? Decision.AlreadySo : Decision.Of(wished);

    internal static Decision Release(Report report, LegalHoldReleased wished) => report.Retention switch
    {
        var r when r.Holds.Any(h => h.HoldId == wished.HoldId) => Decision.Of(wished),
        var r when r.Released.Contains(wished.HoldId) => Decision.AlreadySo,
        _ => RecordsErrors.UnknownHold,
    };
}
