using Marten;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms.Composing;

namespace Zichtlijn.Reflection.Rooms.Reading;

/// <summary><c>GET /rooms/{id}</c>: a room with what is theirs to read. What was said in it is read by those who were there alone.</summary>
internal static class ReadRoom
{
    public static void MapReadRoom(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rooms/{roomId:guid}", Read)
            .WithName("read-reflection-room").WithSummary("A reflection room, with what the caller may read of it.").Produces<RoomDetail>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Read(Guid roomId, HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var (seat, reference) = (Seat.Of(http), ReferenceDataSet.Current);
        if (await session.KnownTo(seat).OfRoomAsync(roomId, http.RequestAborted) is not { } row || row.Case.RoomOf(roomId) is not { } room || row.Case.RoleIn(room, seat) is null)
        {
            return await http.RefuseCase(roomId);
        }

        await http.LogAccess(AccessAction.Read, row.Id);
        var rested = await session.RestedAsync(room.Part, reference, http.RequestAborted);
        var file = await RoomFile.OpenAsync(row.Id, session, keys, http.RequestAborted);
        http.Response.SetVersion(row.Version);
        return Results.Ok(Of(row, room, Reader.Of(row.Case, room, seat), seat, file, rested, reference));
    }

    private static RoomDetail Of(ReflectionCaseRow row, Room room, Reader reader, Seat seat, RoomFile file, IReadOnlySet<string> rested, ReferenceDataSet reference)
    {
        var c = row.Case;
        return new(
            room.Id, room.Code, reader.KnowsCase ? c.Id : null, reader.KnowsCase ? c.Origin!.CaseNumber : null, room.Moment, room.Theme, reader.IsMember ? null : room.Part, room.State,
            room.AskedAt, reader.ReadsAdvice ? file.QuestionOf(room) : null, room.Lessons, reader.Leads, reader.MustAnswerInvitation, reader.Asked, reader.Answers && room.Answer is null,
            room.Facilitator is not null, room.NeedsSummary, reader.ReadsSummary ? file.SummaryOf(room) : null, [.. reader.ReadsSeats ? Seats(room, seat, reader) : []],
            reader.Leads && !room.IsHeld ? c.NotMet(room, rested, reference) : [], reader.ReadsSeats ? file.PreparationOf(room) : null, reader.Leads ? Script(reference) : [],
            reader.ReadsSession ? file.SessionOf(room) : null, reader.ReadsAdvice ? file.AdviceOf(room) : null, reader.ReadsAdvice ? room.AnswerBy : null,
            reader.ReadsAdvice ? file.AnswerOf(room) : null, reader.ReadsAdvice ? file.ClosingOf(room) : null, reader.ReadsAdvice ? file.StopMotiveOf(room) : null,
            [.. reader.Leads ? room.Proposals.Select(p => file.ProposalOf(room, p, seat, row.Version)) : []], row.Version);
    }

    /// <summary>A member sees who sits with them. Whoever left, and of which part the room is, is the facilitator's to know.</summary>
    private static IEnumerable<RoomSeat> Seats(Room room, Seat seat, Reader reader)
    {
        if (room.Facilitator is { } leads)
        {
            yield return new(0, Kind: null, leads.Account, reader.Leads ? leads.Part : null, reader.Leads && leads.Part != room.Part, RoomSeatState.Seated, reader.Leads);
        }

        foreach (var s in reader.Leads ? room.Seats : room.Seated)
        {
            yield return new(s.Number, s.Kind, s.Member.Account, s.Part, reader.Leads && s.Part != room.Part, s.State, s.Member.Person == seat.Mark);
        }
    }

    private static IReadOnlyList<ScriptStep> Script(ReferenceDataSet reference) =>
        [.. reference.ReflectionScript.Entries.Select(e => new ScriptStep(e.Code, e.Nl, e.En, e.Text!.Nl, e.Text.En))];
}
