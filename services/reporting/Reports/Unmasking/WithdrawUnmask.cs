using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports.Unmasking;

/// <summary>
/// <c>POST …/unmask-requests/{id}/withdrawals</c>: whoever asked takes the request back or does not need the name any
/// more. No fresh sign-in: it only takes away.
/// </summary>
internal static class WithdrawUnmask
{
    public static void MapWithdrawUnmask(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports/{reportId:guid}/unmask-requests/{requestId:guid}/withdrawals", Handle).RequireRoles(Roles.Triage)
            .WithName("withdraw-unmask").WithSummary("Take the own request back, or end what was granted.")
            .ProducesDecision().ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> Handle(Guid reportId, Guid requestId, HttpContext http, IDocumentSession session)
    {
        var (officer, now) = (http.Colleague(), http.Now());
        var endsGrant = false;
        return await session.DecideOnReport(
            http, reportId, officer, Sight.Open,
            r =>
            {
                endsGrant = r.Requests.GrantOf(officer.Mark, now)?.Asked.RequestId == requestId;
                return Decide(r, officer, new UnmaskWithdrawn(requestId, now));
            },
            _ => endsGrant ? http.LogAccess(AccessAction.Withdraw, reportId, DecideUnmaskEndpoints.LogReason) : Task.CompletedTask);
    }

    /// <summary>To others the request does not exist.</summary>
    internal static Decision Decide(Report report, Colleague officer, UnmaskWithdrawn wished) => report.Requests.Find(wished.RequestId) switch
    {
        { Asked.Person: var asker } request when asker == officer.Mark => request.IsOpen || request.IsActive(wished.WithdrawnAt)
            ? Decision.Of(wished)
            : Decision.AlreadySo,
        _ => Problems.NotFound,
    };
}
