using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Suspending;

/// <summary>
/// <c>POST …/suspension-extensions</c>, <c>…/suspension-pay</c> and <c>…/suspension-ends</c>: a suspension lasts longer, once and by three months at
/// most; another part of the pay is withheld, more than a third only after six weeks; or it ends before its last day.
/// </summary>
internal static class ChangeSuspension
{
    public static void MapChangeSuspension(this IEndpointRouteBuilder routes)
    {
        var matter = routes.MapGroup("/cases/{caseId:guid}/matters/{matter:int}");
        matter.MapPost("/suspension-extensions", Extend).WithName("extend-suspension").WithSummary("Make a suspension longer, once.").ProducesDecision().ProducesValidationProblem();
        matter.MapPost("/suspension-pay", Withhold).WithName("change-suspension-pay").WithSummary("Withhold another part of the pay.").ProducesDecision().ProducesValidationProblem();
        matter.MapPost("/suspension-ends", End).WithName("end-suspension").WithSummary("End a suspension before its last day.").ProducesDecision().ProducesValidationProblem();
    }

    private static async Task<IResult> Extend(
        Guid caseId, int matter, ExtendSuspension request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Until is not null, "until", "Say the last day.").Text(request.Reasons, "reasons", min: 50, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new SuspensionExtended(
            http.Now(), who.Account, matter, request.Until!.Value, await keys.SealAsync(c, Purposes.Suspension, request.Reasons, http.RequestAborted)), ReferenceDataSet.Current));
    }

    private static async Task<IResult> Withhold(
        Guid caseId, int matter, ChangeSuspensionPay request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Check(request.Withheld is >= 0 and <= 100, "withheld", "From 0 to 100 per cent.").Text(request.Reasons, "reasons", min: 50, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new SuspensionPayChanged(
            http.Now(), who.Account, matter, request.Withheld!.Value, await keys.SealAsync(c, Purposes.Suspension, request.Reasons, http.RequestAborted)), ReferenceDataSet.Current));
    }

    private static async Task<IResult> End(
        Guid caseId, int matter, EndSuspension request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.Reasons, "reasons", min: 20, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new SuspensionEnded(
            http.Now(), who.Account, matter, await keys.SealAsync(c, Purposes.Suspension, request.Reasons, http.RequestAborted))));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, SuspensionExtended extended, ReferenceDataSet reference) => c.OnSuspension(seat, extended.Matter, extended.ExtendedAt, running => running switch
    {
        { IsExtended: true } => SanctionErrors.ExtendedAlready,
        _ when extended.Until <= running.Until || extended.Until > reference.LongestSuspensionAfter(running.Until) => SanctionErrors.SuspensionTooLong,
        _ => Decision.Of(extended, DecisionClocks.Start(
            DecisionClocks.Suspension, extended.Matter, running.From, extended.ExtendedAt, reference, c.Clocks, new Period(extended.Until.DayNumber - running.From.DayNumber, PeriodUnit.Days))),
    });

    internal static Decision Decide(SanctionCase c, Seat seat, SuspensionPayChanged changed, ReferenceDataSet reference) => c.OnSuspension(seat, changed.Matter, changed.ChangedAt, running => running switch
    {
        _ when changed.Withheld > reference.MostWithheld(running.Ground, running.From, Term.DayOf(changed.ChangedAt)) => SanctionErrors.TooMuchWithheld,
        _ when changed.Withheld == running.Withheld => Decision.AlreadySo,
        _ => Decision.Of(changed),
    });

    internal static Decision Decide(SanctionCase c, Seat seat, SuspensionEnded ended) => c.OnSuspension(seat, ended.Matter, ended.EndedAt, _ => Decision.Of([ended, .. c.NotBegun(DecisionClocks.Suspension, ended.Matter, ended.EndedAt)]));

    private static Decision OnSuspension(this SanctionCase c, Seat seat, int matter, DateTimeOffset now, Func<Suspension, Decision> decide) => c.MatterOf(matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        { Suspension: { } running } when !running.IsOver(Term.DayOf(now)) => decide(running),
        _ => SanctionErrors.NotSuspended,
    };
}
