using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Deciding;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Suspending;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/suspensions</c>: the authority suspends somebody to keep order (Barp art. 84): six months at most, with a part of the
/// pay withheld or none (art. 85), and it ends by itself.
/// </summary>
internal static class Suspend
{
    private const string IntendedDismissal = "intendedDismissal";

    public static void MapSuspend(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/suspensions", Handle)
            .WithName("impose-suspension").WithSummary("Suspend somebody to keep order.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, ImposeSuspension request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys, StaffDirectory staff)
    {
        var reference = ReferenceDataSet.Current;
        var today = Term.DayOf(http.Now());
        var check = new Validation()
            .Check(reference.IsSuspensionGround(request.Ground), "ground", "Choose why.")
            .Check(request.From >= today, "from", "Today or later.")
            .Check(request.From is null || (request.Until > request.From && request.Until <= reference.LongestSuspensionFrom(request.From.Value)), "until", "After the first day, and within what the law allows.")
            .Check(request.Withheld is >= 0 and <= 100, "withheld", "From 0 to 100 per cent.")
            .Text(request.Reasons, "reasons", min: 50, max: 20_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new SuspensionImposed(
            http.Now(), who.Account, matter, request.Ground!, request.From!.Value, request.Until!.Value, request.Withheld!.Value,
            await keys.SealAsync(c, Purposes.Suspension, request.Reasons, http.RequestAborted), reference.Version), staff));
    }

    /// <summary>A last day beyond the limit is refused here as well, whoever asks.</summary>
    internal static Decision Decide(SanctionCase c, Seat seat, SuspensionImposed imposed, StaffDirectory staff) => (c.MatterOf(imposed.Matter), ReferenceDataSet.Load(imposed.ReferenceData)) switch
    {
        (null, _) => SanctionErrors.UnknownMatter,
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        ({ Person: { } person }, _) when staff.WithMark(person) is { AppointedByCrown: true } => SanctionErrors.CrownDecides,
        ({ Suspension: { } running }, _) when !running.IsOver(Term.DayOf(imposed.ImposedAt)) => SanctionErrors.SuspendedAlready,
        ({ } m, _) when m.SuspendedOn.Contains(imposed.Ground, StringComparer.Ordinal) => SanctionErrors.SuspendedForThat,
        (_, var reference) when imposed.Until > reference.LongestSuspensionFrom(imposed.From) => SanctionErrors.SuspensionTooLong,
        ({ } m, _) when imposed.Ground == IntendedDismissal && !(m.Taken is { } taken ? taken.Sanction : m.Intention?.Sanction).IsDismissal() => SanctionErrors.NoDismissalIntended,
        (_, var reference) when imposed.Withheld > reference.MostWithheld(imposed.Ground, imposed.From, imposed.From) => SanctionErrors.TooMuchWithheld,
        (_, var reference) => Decision.Of(imposed, DecisionClocks.Start(
            DecisionClocks.Suspension, imposed.Matter, imposed.From, imposed.ImposedAt, reference, c.Clocks, new Period(imposed.Until.DayNumber - imposed.From.DayNumber, PeriodUnit.Days))),
    };
}
