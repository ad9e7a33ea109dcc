using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Reading;

/// <summary>What of a room is theirs to read.</summary>
/// <param name="Leads">They are its facilitator.</param>
/// <param name="Sits">They took a seat in it.</param>
/// <param name="IsMember">They come as a member, seated or invited.</param>
/// <param name="Asked">They asked for it.</param>
/// <param name="Answers">They answer it, and took no part in it.</param>
/// <param name="KnowsCase">They handle, weigh or decide the case.</param>
/// <param name="ReadsSummary">They wrote it or look at it; members read it after that.</param>
/// <param name="ReadsSession">They were there.</param>
internal sealed record Reader(
    bool Leads, bool Sits, bool IsMember, bool Asked, bool Answers, bool MustAnswerInvitation, bool KnowsCase, bool ReadsSummary, bool ReadsSession)
{
    /// <summary>Who sits there, and what was prepared.</summary>
    public bool ReadsSeats => Leads || Sits;

    /// <summary>The question, and all that leaves the room: the advice, the answer and what came of it.</summary>
    public bool ReadsAdvice => ReadsSeats || Asked || Answers;

    public static Reader Of(ReflectionCase c, Room room, Seat seat)
    {
        var taken = seat.As == Capacity.Member ? room.SeatOf(seat.Mark) : null;
        var (leads, sits, asked) = (room.Facilitator?.Person == seat.Mark, taken is { State: RoomSeatState.Seated }, room.Asker.Person == seat.Mark);
        return new(
            leads, sits, seat.As == Capacity.Member, asked, c.IsAnsweredBy(room, seat) && !room.TookPart(seat.Mark),
            taken is { State: RoomSeatState.Invited } && !room.IsHeld && !room.IsOver,
            !c.IsTheme && seat.As is (Capacity.Requester or Capacity.Authority),
            leads || asked || (sits && room.Summary is { State: SummaryState.Checked }),
            room.Session is { } held && (leads || (sits && held.Persons.Contains(seat.Mark, StringComparer.Ordinal))));
    }

    /// <summary>They have something to do in it now.</summary>
    public bool HasToAct(Room room, bool couldLead) => room.State switch
    {
        RoomState.Stopped or RoomState.Closed => false,
        _ when couldLead || MustAnswerInvitation => true,
        RoomState.Advised => Answers,
        _ when Leads => true,
        RoomState.Requested or RoomState.Composed or RoomState.Prepared => Asked && room.NeedsSummary && room.Summary is (null or { State: SummaryState.Returned }),
        _ => false,
    };
}
