using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Composing;

/// <summary>
/// <c>POST /rooms/{id}/invitation-answers</c> and <c>…/seats/{k}/departures</c>: whoever is invited says whether they have an interest before
/// anything opens to them, and comes or not; and can leave their seat. The facilitator can free a seat too.
/// </summary>
internal static class TakeSeat
{
    public static void MapTakeSeat(this IEndpointRouteBuilder members) =>
        members.MapPost("/rooms/{roomId:guid}/invitation-answers", Answer)
            .WithName("answer-reflection-invitation").WithSummary("Say whether you have an interest, and whether you come.").ProducesDecision().ProducesValidationProblem();

    public static void MapLeaveSeat(this IEndpointRouteBuilder room) =>
        room.MapPost("/rooms/{roomId:guid}/seats/{seat:int}/departures", Leave)
            .WithName("leave-reflection-seat").WithSummary("Leave your seat, or free one as the facilitator; seat 0 is the facilitator's own.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Answer(Guid roomId, AnswerInvitation request, HttpContext http, IDocumentSession session)
    {
        var check = new Validation()
            .Check(request.Interest is not null, "interest", "Choose none or present.")
            .Check(request.Interest == Interest.Present || request.Accept is not null, "accept", "Say whether you come.");
        var reference = ReferenceDataSet.Current;
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(
            c, room, seat.Who, request, await session.RestedAsync(room.Part, reference, http.RequestAborted), http.Now()));
    }

    internal static Decision Decide(ReflectionCase c, Room room, Colleague who, AnswerInvitation answer, IReadOnlySet<string> rested, DateTimeOffset now) => room.SeatOf(who.Mark) switch
    {
        null => ReflectionErrors.NotInvited,
        _ when answer.Interest == Interest.Present => Decision.Of(new MemberRecused(now, who.Account, who.Mark, room.Number, room.Moment)),
        { State: RoomSeatState.Seated } => answer.Accept == true ? Decision.AlreadySo : ReflectionErrors.AnsweredInvitation,
        _ when room.IsOver => ReflectionErrors.RoomIsOver,
        { } seat when answer.Accept != true => Decision.Of(new InvitationDeclined(now, who.Account, room.Number, seat.Number)),
        _ when room.IsHeld => ReflectionErrors.HeldAlready,
        _ when !c.MaySit(room, who.Mark) => ReflectionErrors.MayNotSit,
        _ when rested.Contains(who.Mark) => ReflectionErrors.SatTooOften,
        { } seat => Decision.Of(new MemberSeated(now, who.Account, who.Mark, room.Number, room.Moment, seat.Number)),
    };

    private static async Task<IResult> Leave(Guid roomId, int seat, LeaveRoomSeat request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, looks) => Decide(room, looks.Who, new(
            http.Now(), looks.Who.Account, room.Number, seat, await keys.SealAsync(c, Purposes.Departure, request.Motive, http.RequestAborted))));
    }

    /// <summary>
    /// Their own seat (0 is the facilitator's), or as the facilitator that of somebody else. After it was held nobody leaves, except with an
    /// interest; a facilitator does, so that another can write the advice.
    /// </summary>
    internal static Decision Decide(Room room, Colleague who, SeatLeft left)
    {
        var leads = room.Facilitator?.Person == who.Mark;
        return room.Seats.Find(s => s.Number == left.Seat) switch
        {
            _ when room.IsOver => ReflectionErrors.RoomIsOver,
            _ when left.Seat == 0 => leads ? Decision.Of(new FacilitatorLeft(left.LeftAt, left.By, left.Room, left.Motive)) : ReflectionErrors.UnknownSeat,
            { } seat when seat.Member.Person != who.Mark && !leads => ReflectionErrors.UnknownSeat,
            { State: RoomSeatState.Left } => Decision.AlreadySo,
            { } when room.IsHeld => ReflectionErrors.HeldAlready,
            { } => Decision.Of(left),
            null => ReflectionErrors.UnknownSeat,
        };
    }
}
