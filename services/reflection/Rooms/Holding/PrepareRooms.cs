using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Holding;

/// <summary><c>POST /rooms/{id}/preparations</c>: the norms, the questions and the perspectives.</summary>
internal static class PrepareRooms
{
    public static void MapPrepareRoom(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/preparations", Handle)
            .WithName("prepare-reflection-room").WithSummary("Say what the room looks at, and through whose eyes.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, PrepareRoom request, HttpContext http, IDocumentSession session, ContentKeys keys)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation()
            .Codes(request.Norms, "norms", reference.ConductNorms)
            .Texts(request.Questions, "questions", 1..10, min: 10, max: 500)
            .Codes(request.Perspectives, "perspectives", reference.ReflectionPerspectives, least: reference.Rule("leastPerspectives"));
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(room, seat.Who, new(
            http.Now(), seat.Who.Account, room.Number, request.Norms!, request.Perspectives!,
            await keys.SealAllAsync(c, Purposes.Questions, request.Questions!.Select(q => q.Trim()).ToArray(), http.RequestAborted), reference.Version)));
    }

    internal static Decision Decide(Room room, Colleague who, RoomPrepared prepared) =>
        room.LedBefore(who, () => room.IsComposed ? Decision.Of(prepared) : ReflectionErrors.NotComposed);
}
