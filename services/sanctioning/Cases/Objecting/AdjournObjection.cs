using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Objecting;

/// <summary><c>POST /cases/{id}/matters/{n}/objection-adjournments</c>: there is more time to decide on an objection, once, by six weeks at most (Awb 7:10(3)).</summary>
internal static class AdjournObjection
{
    public static void MapAdjournObjection(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/objection-adjournments", Handle)
            .WithName("adjourn-objection").WithSummary("Take more time to decide on an objection.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.AdjournObjection request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Weeks is >= 1 and <= 6, "weeks", "From 1 to 6 weeks.").Text(request.Motive, "motive", min: 20, max: 5_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, seat, who, matter, new Period(request.Weeks!.Value, PeriodUnit.Weeks), await keys.SealAsync(c, Purposes.MoreTime, request.Motive, http.RequestAborted), http.Now()));
    }

    /// <summary>Whoever objects is told: on their own page they read the new day and the motive.</summary>
    internal static Decision Decide(SanctionCase c, Seat seat, Colleague who, int matter, Period longer, ProtectedContent motive, DateTimeOffset now) => c.OnObjection(seat, matter, (_, contest) =>
        c.Longer(contest.HasCommittee ? DecisionClocks.WithCommittee : DecisionClocks.ObjectionDecision, matter, longer, who, motive, now));
}
