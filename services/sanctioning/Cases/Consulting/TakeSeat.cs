using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
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
        Guid caseId, int matter, DeclareConflict request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, StaffDirectory staff)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, c => Decide(c, who, matter, request.Interest!.Value, staff, http.Now()));
    }

    internal static Decision Decide(SanctionCase c, Colleague who, int matter, Interest interest, StaffDirectory staff, DateTimeOffset now) =>
        c.MatterOf(matter) is { } m && m.Consultation.SeatOf(who.Mark) is { } seat ? seat.State switch
        {
            _ when interest == Interest.Present => Decision.Of(new PanelistRecused(now, who.Account, who.Mark)),
            SeatState.Seated => Decision.AlreadySo,
            _ when m.Consultation.IsConvened || m.Consultation.IsAdvised => SanctionErrors.ConsultationRuns,
            _ when !c.MaySit(m, who.Mark, seat.Part, staff) => SanctionErrors.MayNotSit,
            _ => Decision.Of(new MemberSeated(now, matter, seat.Number, who.Account, who.Mark)),
        }
        : SanctionErrors.NotAsked;

    private static async Task<IResult> Leave(
        Guid caseId, int matter, int seat, LeaveSeat request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys,
        StaffDirectory staff)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var who = http.Colleague();
        return await cases.DecideAsync(http, session, caseId, async c => Decide(
            c, who, new SeatLeft(http.Now(), who.Account, matter, seat, await keys.SealAsync(c, Purposes.SeatDeparture, request.Motive, http.RequestAborted)), staff));
    }

    /// <summary>
    /// Their own seat (0 is the chair's), or as the chair that of whoever did not vote yet or may not sit any more: nobody is sent away for what they voted. After the
    /// voting is closed nobody leaves, except with an interest.
    /// </summary>
    internal static Decision Decide(SanctionCase c, Colleague who, SeatLeft left, StaffDirectory staff) => c.MatterOf(left.Matter) switch
    {
        null => SanctionErrors.UnknownMatter,
        { Consultation.IsAdvised: true } => SanctionErrors.AdvisedAlready,
        { Consultation.Advice: not null } => SanctionErrors.VotingIsClosed,
        { } m when left.Seat == 0 => m.IsChairedBy(who) ? Decision.Of(new ChairLeft(left.LeftAt, left.By, left.Matter, left.Motive)) : SanctionErrors.UnknownSeat,
        { Consultation: var panel } m => panel.Seats.Find(s => s.Number == left.Seat) switch
        {
            { } seat when seat.Member.Person != who.Mark && !m.IsChairedBy(who) => SanctionErrors.UnknownSeat,
            { State: SeatState.Left } => Decision.AlreadySo,
            { } seat when seat.Member.Person != who.Mark && panel.Voted.Contains(seat.Member.Person, StringComparer.Ordinal) && c.MaySit(m, seat.Member.Person, seat.Part, staff) =>
                SanctionErrors.VotedAlready,
            { } => Decision.Of(left),
            null => SanctionErrors.UnknownSeat,
        },
    };
}
