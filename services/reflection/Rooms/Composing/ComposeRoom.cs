using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Composing;

/// <summary><c>POST /rooms/{id}/compositions</c>: everybody sits there whom it must have. A refusal names the rule that is not met.</summary>
internal static class ComposeRoom
{
    public static void MapComposeRoom(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/compositions", (Guid roomId, HttpContext http, IDocumentSession session) => session.DecideInRoomAsync(http, roomId, async (c, room, seat) =>
            {
                var reference = ReferenceDataSet.Current;
                return Decide(c, room, seat.Who, await session.RestedAsync(room.Part, reference, http.RequestAborted), reference, http.Now());
            }))
            .WithName("compose-reflection-room").WithSummary("Say that everybody sits there whom the room must have.").ProducesDecision();

    internal static Decision Decide(ReflectionCase c, Room room, Colleague who, IReadOnlySet<string> rested, ReferenceDataSet reference, DateTimeOffset now) => room.LedBefore(who, () =>
        room.IsComposed ? Decision.AlreadySo
        : c.NotMet(room, rested, reference) is [var rule, ..] ? ReflectionErrors.NotMet(rule)
        : Decision.Of(new RoomComposed(now, who.Account, room.Number, [.. room.Seated.Select(s => s.Number)], reference.Version)));
}
