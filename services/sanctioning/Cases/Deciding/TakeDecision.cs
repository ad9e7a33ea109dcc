using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/decisions</c>: the authority decides what it intended last, on charges of that and no others, after
/// whom it is about could give their views, with an answer to them.
/// </summary>
internal static class TakeDecision
{
    public static void MapTakeDecision(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/decisions", Handle)
            .WithName("take-decision").WithSummary("Decide what you intended.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.TakeDecision request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys,
        StaffDirectory staff)
    {
        var check = new Validation()
            .Check(request.Charges is { Count: > 0 }, "charges", "Name at least one charge.")
            .Text(request.Reasons, "reasons", min: 50, max: 20_000)
            .TextOrNone(request.ViewsAnswer, "viewsAnswer", min: 50, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new DecisionTaken(
            http.Now(), who.Account, who.Mark, matter, c.MatterOf(matter)?.Intention?.Number ?? 0, [.. request.Charges!.Distinct().Order()], request.AtOnce == true,
            await keys.SealAsync(c, Purposes.Decision, request.Reasons, http.RequestAborted),
            request.ViewsAnswer is null ? null : await keys.SealAsync(c, Purposes.ViewsAnswer, request.ViewsAnswer, http.RequestAborted), ReferenceDataSet.Current.Version), staff));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, DecisionTaken taken, StaffDirectory staff) => c.MatterOf(taken.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        _ when c.Acts.Advised(taken.Person) => SanctionErrors.MayNotDecide,
        { Person: { } person } when staff.WithMark(person) is { AppointedByCrown: true } => SanctionErrors.CrownDecides,
        { Taken: not null } => SanctionErrors.DecidedAlready,
        { Intention: null } => SanctionErrors.NotIntended,
        { Intention.Counts: false } => SanctionErrors.SecondMissing,
        { Intention: { } intention } when !taken.Charges.All(intention.Charges.Contains) => SanctionErrors.ChargeNotIntended,
        { } m when c.WhyNotHeard(m, Term.DayOf(taken.TakenAt), ReferenceDataSet.Load(taken.ReferenceData)) is { } refusal => refusal,
        { HasViews: true } when taken.ViewsAnswer is null => SanctionErrors.ViewsNotAnswered,
        { HasViews: false } when taken.ViewsAnswer is not null => SanctionErrors.NothingToAnswer,
        _ => Decision.Of(taken),
    };

    /// <summary>
    /// Null when they gave their views, want to give none, or the term passed; a case without a sanction needs none (Awb 4:8). What is lighter than what was
    /// sent, or rests on fewer charges, is not sent again.
    /// </summary>
    private static Refusal? WhyNotHeard(this SanctionCase c, Matter m, DateOnly today, ReferenceDataSet reference) => m switch
    {
        { Intention.Sanction: null } => null,
        { Sent: null } => SanctionErrors.NotSent,
        { Sent: { } sent, Intention: { } intention } when !intention.IsCoveredBy(sent, reference) => SanctionErrors.NotSent,
        { Sent.Views: not null } => null,
        _ => c.Clocks[DecisionClocks.Of(DecisionClocks.Views, m.Number)].PassedOn(today) is null ? SanctionErrors.ViewsPeriodRuns : null,
    };
}
