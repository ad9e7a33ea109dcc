using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Consulting;

/// <summary>
/// <c>POST /cases/{id}/matters/{n}/seat-answers</c> and <c>…/seats/{k}/departures</c>: whoever was asked says whether they have an
/// interest before anything opens to them, and can leave their seat. The chair can free a seat too.
/// </summary>
internal static class TakeSeat
{
    public static void MapTakeSeat(this IEndpointRouteBuilder members) =>
        members.MapPost("/cases/{caseId:guid}/matters/{matter:int}/seat-answers", Answer)
            .WithName("answer-seat").WithSummary("Say whether you have an interest in the case, and take your seat.").ProducesDecision().ProducesValidationProblem();

    public static void MapLeaveSeat(this IEndpointRouteBuilder panel) =>
        panel.MapPost("/cases/{caseId:guid}/matters/{matter:int}/seats/{seat:int}/departures", Leave)
            .WithName("leave-seat").WithSummary("Leave your seat, or free one as the chair; somebody else is asked.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Answer(
        Guid caseId, int matter, DeclareConflict request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => Decide(c, who, matter, request.Interest!.Value, http.Now()));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, int matter, Interest interest, DateTimeOffset now) => c.MatterOf(matter)?.Consultation.SeatOf(who.Mark) switch
    {
        null => SanctionErrors.NotAsked,
        _ when interest == Interest.Present => Decision.Of(new PanelistRecused(now, who.Account, who.Mark)),
        { State: SeatState.Seated } => Decision.AlreadySo,
        { } seat => Decision.Of(new MemberSeated(now, matter, seat.Number, who.Account, who.Mark)),
    };

    private static async Task<IResult> Leave(
        Guid caseId, int matter, int seat, LeaveSeat request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, who, new SeatLeft(http.Now(), who.Account, matter, seat, await keys.SealAsync(c, Purposes.SeatDeparture, request.Motive, http.RequestAborted))));
    }

    /// <summary>Their own seat, or any as the chair; after the advice there is nothing to leave.</summary>
    internal static Decision Decide(SanctionCase c, Colleague who, SeatLeft left) => c.MatterOf(left.Matter) switch
    {
        { Consultation: var panel } m when panel.Seats.Find(s => s.Number == left.Seat) is { } seat && (seat.Member.Person == who.Mark || m.IsChairedBy(who)) =>
            panel.IsAdvised ? SanctionErrors.AdvisedAlready : seat.State == SeatState.Left ? Decision.AlreadySo : Decision.Of(left),
        _ => SanctionErrors.UnknownSeat,
    };
}
