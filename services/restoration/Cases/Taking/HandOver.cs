using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Restoration.Cases.Taking;

/// <summary><c>POST /cases/{id}/hand-overs</c>: the worker leaves the case to a colleague, of whatever part.</summary>
internal static class HandOver
{
    public static void MapHandOver(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/hand-overs", Handle)
            .WithName("hand-over-restoration-case").WithSummary("Leave the case to a colleague.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, HandOverRestoration request, HttpContext http, IDocumentSession session, ICases<RestorationCase> cases, StaffDirectory staff)
    {
        var check = new Validation().Text(request.Account, "account", min: 1, max: 200);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => Decide(c, who, request.Account!.Trim(), staff, http.Now()));
    }

    internal static Decision Decide(RestorationCase c, Colleague who, string account, StaffDirectory staff, DateTimeOffset now) =>
        c.Worker?.Person != who.Mark ? RestorationErrors.NotYours
        : staff.Find(account) is { Role: Roles.RestorationWorker } next && next.Mark != who.Mark && !c.Access.IsBarred(next.Mark)
            ? Decision.Of(new CaseHandedOver(now, who.Account, next.Account, next.Mark))
            : AccessErrors.CannotTakeOver;
}
