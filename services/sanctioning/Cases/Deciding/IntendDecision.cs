using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Proposing;
using Zichtlijn.Sanctioning.Cases.Protocol;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/intended-decisions</c>: what the authority intends to impose (voornemen). It was advised first;
/// it names established charges and no others; and what follows neither range nor advice is motivated.
/// </summary>
internal static class IntendDecision
{
    public static void MapIntendDecision(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/intended-decisions", Handle)
            .WithName("intend-decision").WithSummary("Say what you intend to impose, after the advice.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, Contracts.Sanctioning.Http.V1.IntendDecision request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys,
        StaffDirectory staff)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .Check(request.Charges is { Count: > 0 }, "charges", "Name at least one charge.")
            .Choice(request.Sanction, "sanction", reference)
            .Measures(request.Measures, "measures", reference)
            .Text(request.Reasons, "reasons", min: 50, max: 20_000)
            .Deviation(request.Deviation, "deviation");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => Decide(c, seat, new DecisionIntended(
            http.Now(), who.Account, who.Mark, matter, (c.MatterOf(matter)?.LastIntention ?? 0) + 1, [.. request.Charges!.Distinct().Order()], request.Sanction,
            [.. (request.Measures ?? []).Distinct(StringComparer.Ordinal)], await keys.SealAsync(c, Purposes.Intention, request.Reasons, http.RequestAborted),
            c.MatterOf(matter)?.NotFollowedBy(request.Sanction, reference) ?? [],
            await keys.SealAsync(c, Purposes.IntentionDeviation, request.Deviation, http.RequestAborted),
            NeedsSecond: c.Origin!.InNormSet && request.Sanction is null, reference.Version), staff));
    }

    internal static Decision Decide(SanctionCase c, Seat seat, DecisionIntended intended, StaffDirectory staff) => c.MatterOf(intended.Matter) switch
    {
        _ when !c.IsDecidedBy(seat) => SanctionErrors.NotTheAuthority,
        null => SanctionErrors.UnknownMatter,
        { Taken: not null } => SanctionErrors.DecidedAlready,
        { Person: { } person } when staff.WithMark(person) is { AppointedByCrown: true } => SanctionErrors.CrownDecides,
        { Consultation.IsAdvised: false } => SanctionErrors.NotAdvised,
        _ when c.Acts.Advised(intended.Person) => SanctionErrors.MayNotDecide,
        { } m when !intended.Charges.All(m.Charges.Contains) => SanctionErrors.ChargeNotEstablished,
        { } m when m.HasNothingToWeigh() && intended.Sanction is not null => SanctionErrors.NothingToWeigh,
        { } m when m.MayDeviate(intended.DeviatesFrom is not [], intended.Deviation, ReferenceDataSet.Load(intended.ReferenceData)) is { } refusal => refusal,
        _ => Decision.Of(intended),
    };
}
