using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Answering;

/// <summary><c>POST /rooms/{id}/closings</c>: the facilitator writes down what was done with the advice.</summary>
internal static class CloseRooms
{
    public static void MapCloseRoom(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/closings", Handle)
            .WithName("close-reflection-room").WithSummary("Close the room, with what was done.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, CloseRoom request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var check = new Validation().Text(request.Done, "done", min: 20, max: 5_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(room, seat.Who, new(
            http.Now(), seat.Who.Account, room.Number, await keys.SealAsync(c, Purposes.Closing, request.Done, http.RequestAborted))));
    }

    internal static Decision Decide(Room room, Colleague who, RoomClosed closed) =>
        room.Led(who, () => room.Answer is null ? ReflectionErrors.NotAnswered : Decision.Of(closed));
}
