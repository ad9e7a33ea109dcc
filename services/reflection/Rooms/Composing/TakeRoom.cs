using Marten;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms.Asking;
using Zichtlijn.Terms;

namespace Zichtlijn.Reflection.Rooms.Composing;

/// <summary>
/// <c>POST /rooms/{id}/facilitators</c>: a facilitator leads the room, and says with it whether they have an interest. Whoever has one, or
/// perhaps, leaves it to another and does not find it any more.
/// </summary>
internal static class TakeRoom
{
    public static void MapTakeRoom(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rooms/{roomId:guid}/facilitators", Handle)
            .WithName("lead-reflection-room").WithSummary("Lead the room, without an interest in it.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(Guid roomId, DeclareConflict request, HttpContext http, IDocumentSession session, StaffDirectory staff)
    {
        var check = new Validation().Check(request.Interest is not null, "interest", "Choose none or present.");
        return check.Failed
            ? Problems.Invalid(check.Errors)
            : await session.DecideInRoomAsync(http, roomId, (c, room, seat) =>
                ValueTask.FromResult(Decide(c, room, seat, request.Interest!.Value, staff, ReferenceDataSet.Current, http.Now())));
    }

    internal static Decision Decide(ReflectionCase c, Room room, Seat seat, Interest interest, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now)
    {
        var who = seat.Who;
        if (interest == Interest.Present)
        {
            var recused = new FacilitatorRecused(now, who.Account, who.Mark, room.Number, room.Moment);
            return Decision.Of([recused, .. c.After(recused).OpenToAllWhenNobodyIsLeft(staff, reference, now)]);
        }

        return room.Facilitator?.Person == who.Mark ? Decision.AlreadySo
            : room.IsOver ? ReflectionErrors.RoomIsOver
            : !c.CouldLead(room, seat) ? room.Facilitator is null ? ReflectionErrors.MayNotSit : ReflectionErrors.LedByAnother
            : Decision.Of(new FacilitatorTook(now, who.Account, who.Mark, room.Number, room.Moment, seat.Own));
    }
}

internal static class Facilitators
{
    /// <summary>Rooms that wait for a facilitator, and nobody of the part or of one that took its place is left who can be one.</summary>
    public static IEnumerable<object> OpenToAllWhenNobodyIsLeft(this ReflectionCase c, StaffDirectory staff, ReferenceDataSet reference, DateTimeOffset now) =>
        c.Rooms.Where(r => r is { IsOver: false, Facilitator: null, ForAllParts: false } && !staff.WithRole(Roles.ReflectionFacilitator).Any(s =>
                s.Part is { } part && reference.PartsLookedAfterBy(part, Term.DayOf(now)).Contains(r.Part, StringComparer.Ordinal) && !c.IsInvolved(s.Mark)))
            .Select(r => new RoomOpenedToAll(now, r.Number));
}
