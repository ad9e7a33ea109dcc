using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Cases.Staffing;

/// <summary>
/// <c>POST /cases/{id}/withdrawals</c>: somebody does not investigate the case any more, with the motive, and hands it over
/// to a colleague or to nobody yet.
/// </summary>
internal static class WithdrawInvestigator
{
    public static void MapWithdrawInvestigator(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/withdrawals", Handle)
            .WithName("withdraw-investigator").WithSummary("End that somebody investigates the case, and hand it over.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, Contracts.Investigations.Http.V1.WithdrawInvestigator request, HttpContext http, IDocumentSession session,
        ICases<Investigation> cases, StaffDirectory staff, ContentKeys keys)
    {
        var check = new Validation().Text(request.Account, "account", min: 1, max: 100).Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        return await cases.DecideAsync(http, session, caseId, async i =>
        {
            var motive = await keys.SealAsync(i, Purposes.Withdrawal, request.Motive, http.RequestAborted);
            var handOver = new HandOver(request.Account!, request.Substitute is null ? null : staff.Find(request.Substitute), request.Substitute is not null);
            return Decide(i, handOver, http.Colleague(), motive, staff, ReferenceDataSet.Current, http.Now());
        });
    }

    internal static Decision Decide(
        Investigation i, HandOver wish, Colleague by, ProtectedContent motive, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now)
    {
        if (i.IsOver)
        {
            return InvestigationErrors.Over;
        }

        var former = i.Assignments.Find(a => string.Equals(a.Account, wish.Account, StringComparison.OrdinalIgnoreCase));
        var isThere = wish.To is { } to && i.AssignmentOf(to.Mark) is not null;
        if (wish.HasSubstitute && (wish.IsToThemselves || (!isThere && (wish.To is null || !i.IsEligible(wish.To, staff, reference, now)))))
        {
            return InvestigationErrors.NotEligible;
        }

        if (wish.HasSubstitute && !isThere && i.Mandate is null)
        {
            return InvestigationErrors.NoMandate;
        }

        return Decision.Of(
        [
            .. former is null ? [] : new object[] { new InvestigatorWithdrawn(now, former.Account, former.Person, by.Account, motive) },
            .. wish.HasSubstitute && !isThere ? [new InvestigatorAssigned(now, wish.To!.Account, wish.To.Mark, wish.To.Part, by.Account)] : Array.Empty<object>(),
        ]);
    }

    /// <summary>The rules withdraw everybody.</summary>
    public static IEnumerable<object> WithdrawAll(this Investigation i, DateTimeOffset now) => i.Assignments.Select(a => a.ByTheRules(now));

    public static InvestigatorWithdrawn ByTheRules(this Assignment assignment, DateTimeOffset now) =>
        new(now, assignment.Account, assignment.Person, WithdrawnBy: null, Motive: null);
}

/// <param name="Account">Who investigated.</param>
/// <param name="To">Null when nobody has the account that was named, or none was.</param>
internal sealed record HandOver(string Account, StaffMember? To, bool HasSubstitute)
{
    public bool IsToThemselves => string.Equals(To?.Account, Account, StringComparison.OrdinalIgnoreCase);
}
