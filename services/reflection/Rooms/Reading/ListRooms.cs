using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reflection.Cases;

namespace Zichtlijn.Reflection.Rooms.Reading;

/// <summary><c>GET /rooms</c>: rooms that somebody asked for, answers, leads, could lead, or is invited to. Pages are counted by cases: few have more than one room.</summary>
internal static class ListRooms
{
    public static void MapListRooms(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rooms", List)
            .WithName("list-reflection-rooms").WithSummary("Reflection rooms of the caller, the one that waits longest on top.").Produces<Page<ListedRoom>>().ProducesValidationProblem();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, string? state, int? page, int? pageSize)
    {
        var check = new Validation();
        var asked = check.Choice<RoomState>(state, "state");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (seat, paging, wanted) = (Seat.Of(http), Paging.Of(page, pageSize), asked?.ToString());
        var rows = session.KnownTo(seat).Where(r => r.HasRooms);
        rows = wanted is null ? rows : rows.Where(r => r.States.Contains(wanted));
        var (shown, total) = await paging.Read(rows.OrderBy(r => r.WaitsSince).ThenBy(r => r.Id), http.RequestAborted);
        return Results.Ok(paging.PageOf<ListedRoom>(http.Request, [.. shown.SelectMany(row => row.Case.Rooms
            .Where(r => (asked is null || r.State == asked) && row.Case.RoleIn(r, seat) is not null).Select(r => Of(row, r, seat)))], total));
    }

    private static ListedRoom Of(ReflectionCaseRow row, Room room, Seat seat)
    {
        var (c, reader) = (row.Case, Reader.Of(row.Case, room, seat));
        return new(
            room.Id, room.Code, reader.KnowsCase ? c.Id : null, reader.KnowsCase ? c.Origin!.CaseNumber : null, room.Moment, room.Theme, reader.IsMember ? null : room.Part, room.State,
            c.RoleIn(room, seat)!.Value, reader.HasToAct(room, c.CouldLead(room, seat)), room.AskedAt, room.AnswerBy, row.Version);
    }
}
