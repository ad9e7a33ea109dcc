using Marten;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Records.Scheduling;

/// <summary>
/// <c>POST /retention-schedule/{code}/confirmations</c> and <c>…/confirmation-withdrawals</c>: a records officer says which
/// period applies and why, or takes that back. Both need a fresh sign-in: cases are destroyed for it.
/// </summary>
internal static class ConfirmRetentionEndpoint
{
    public const string GroundsPurpose = "retention-grounds";
    public const string MotivePurpose = "retention-motive";
    public static readonly string[] Bases = ["law", "selectionList"];

    public static void MapConfirmRetention(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/retention-schedule/{code}/confirmations", Confirm).RequireRoles(Roles.Records).RequireFreshSignIn()
            .WithName("confirm-retention").WithSummary("Confirm the period of a rule; cases are destroyed under it from then on.")
            .ProducesDecision().ProducesValidationProblem();
        routes.MapPost("/retention-schedule/{code}/confirmation-withdrawals", Withdraw).RequireRoles(Roles.Records).RequireFreshSignIn()
            .WithName("withdraw-retention").WithSummary("Take a confirmation back; nothing is destroyed under the rule any more.")
            .ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Confirm(string code, ConfirmRetention request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation()
            .Check(Period.TryParse(request.Period, out _), "period", "Write a number with d, wd, w or m.")
            .Check(Bases.Contains(request.Basis, StringComparer.Ordinal), "basis", "Choose law or selectionList.")
            .Text(request.Source, "source", min: 5, max: 200)
            .Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await Change(code, http, session, async schedule =>
            {
                var own = await keys.OfAsync(Schedule.StreamId, [schedule.FirstContent], http.RequestAborted);
                return Decide(schedule, new RetentionConfirmed(
                    code, schedule.NextNumber(code), request.Period!, request.Basis!,
                    own.Protect(GroundsPurpose, new Grounds(request.Source!.Trim(), request.Motive!.Trim())),
                    http.User.Account(), http.Now(), ReferenceDataSet.Current.Version));
            });
    }

    private static async Task<IResult> Withdraw(string code, WithdrawRetention request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await Change(code, http, session, async schedule =>
            {
                var own = await keys.OfAsync(Schedule.StreamId, [schedule.FirstContent], http.RequestAborted);
                return Decide(schedule, new RetentionWithdrawn(
                    code, http.User.Account(), http.Now(), own.Protect(MotivePurpose, request.Motive!.Trim())));
            });
    }

    /// <summary>The same period on the same basis by the same person is confirmed once.</summary>
    internal static Decision Decide(Schedule schedule, RetentionConfirmed wished) =>
        schedule.Current(wished.Rule)?.Event is { } made && (made.Period, made.Basis, made.ConfirmedBy) == (wished.Period, wished.Basis, wished.ConfirmedBy)
            ? Decision.AlreadySo
            : Decision.Of(wished);

    internal static Decision Decide(Schedule schedule, RetentionWithdrawn wished) =>
        schedule.Current(wished.Rule) is null ? RecordsErrors.NotConfirmed : Decision.Of(wished);

    private static async Task<IResult> Change(string code, HttpContext http, IDocumentSession session, Func<Schedule, ValueTask<Decision>> decide)
    {
        if (!ReferenceDataSet.Current.RetentionSchedule.Contains(code))
        {
            return Problems.NotFound.ToResult();
        }

        var stream = await session.Events.FetchForWriting<Schedule>(Schedule.StreamId, http.RequestAborted);
        var decision = await decide(stream.Aggregate ?? Schedule.Empty);
        return await session.Carry(http, stream, decision, decided =>
            http.LogAccess(decided.Events[0] is RetentionConfirmed ? AccessAction.Grant : AccessAction.Withdraw, caseId: null, code));
    }
}
