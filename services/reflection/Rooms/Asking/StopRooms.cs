using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Asking;

/// <summary><c>POST /rooms/{id}/stops</c>: a room ends before it is held, with a motive, which is masked. Another can be asked for.</summary>
internal static class StopRooms
{
    public static void MapStopRoom(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/stops", Handle)
            .WithName("stop-reflection-room").WithSummary("End a room before it is held.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, StopRoom request, HttpContext http, IDocumentSession session, ContentKeys keys, PeopleInTexts people)
    {
        var check = new Validation().Text(request.Motive, "motive", min: 10, max: 1_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(room, seat.Who, new(
            http.Now(), seat.Who.Account, room.Number, room.Moment, await keys.SealAsync(c, Purposes.Stop, people.Mask(c, request.Motive!).Text, http.RequestAborted))));
    }

    internal static Decision Decide(Room room, Colleague who, RoomStopped stopped) =>
        room.Facilitator?.Person != who.Mark && room.Asker.Person != who.Mark ? ReflectionErrors.NotTheAsker
        : room.IsStopped ? Decision.AlreadySo
        : room.IsHeld ? ReflectionErrors.HeldAlready
        : Decision.Of(stopped);
}
