using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms;

/// <summary>Commands on a room, which is addressed by its own id: whoever sits in it must not learn of which case it is.</summary>
internal static class RoomCommands
{
    /// <summary>See <see cref="Commands"/>. A room that is none of theirs does not exist.</summary>
    public static async Task<IResult> DecideInRoomAsync(
        this IDocumentSession session, HttpContext http, Guid roomId, Func<ReflectionCase, Room, Seat, ValueTask<Decision>> decide)
    {
        var seat = Seat.Of(http);
        return await session.KnownTo(seat).OfRoomAsync(roomId, http.RequestAborted) is { } row
            ? await session.DecideOn<ReflectionCase>(
                http, row.Id, c => c.IsKnownTo(seat) && c.RoomOf(roomId) is { } room && c.RoleIn(room, seat) is not null, c => decide(c, c.RoomOf(roomId)!, seat))
            : await http.RefuseCase(roomId);
    }

    /// <summary>The decision when they lead the room and it is not over; otherwise why not.</summary>
    public static Decision Led(this Room room, Colleague who, Func<Decision> decide) =>
        room.Facilitator?.Person != who.Mark ? ReflectionErrors.NotTheFacilitator : room.IsOver ? ReflectionErrors.RoomIsOver : decide();

    /// <summary>The same while it was not held.</summary>
    public static Decision LedBefore(this Room room, Colleague who, Func<Decision> decide) => room.Led(who, () => room.IsHeld ? ReflectionErrors.HeldAlready : decide());
}
