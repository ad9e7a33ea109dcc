using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Summarising;

/// <summary>
/// <c>POST /rooms/{id}/summaries</c>: whoever asked for the room writes the case down for it. What points to somebody is masked before anything
/// is kept; what was typed is kept nowhere. A new version needs a new check.
/// </summary>
internal static class WriteSummaries
{
    public static void MapWriteSummary(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/summaries", Handle)
            .WithName("write-reflection-summary").WithSummary("Write the case down for the room; only what is left after masking is kept.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, WriteSummary request, HttpContext http, IDocumentSession session, ContentKeys keys, PeopleInTexts people)
    {
        var check = new Validation().Text(request.Text, "text", min: 50, max: 10_000);
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) =>
        {
            var masked = people.Mask(c, request.Text!);
            return Decide(room, seat.Who, new(
                http.Now(), seat.Who.Account, seat.Mark, room.Number, (room.Summary?.Number ?? 0) + 1, masked.Found, masked.Combination,
                await keys.SealAsync(c, Purposes.Summary, masked.Text, http.RequestAborted)));
        });
    }

    internal static Decision Decide(Room room, Colleague who, SummaryWritten written) =>
        room.Asker.Person != who.Mark ? ReflectionErrors.NotTheAsker
        : !room.NeedsSummary ? ReflectionErrors.NoSummaryNeeded
        : room.IsOver ? ReflectionErrors.RoomIsOver
        : room.IsHeld ? ReflectionErrors.HeldAlready
        : Decision.Of(written);
}
