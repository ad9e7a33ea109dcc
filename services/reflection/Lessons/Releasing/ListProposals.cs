using Marten;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Reflection.Rooms.Reading;

namespace Zichtlijn.Reflection.Lessons.Releasing;

/// <summary><c>GET /lesson-proposals</c>: lessons that wait for a second person, and for a facilitator those of their own rooms.</summary>
internal static class ListProposals
{
    public static void MapListProposals(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/lesson-proposals", List)
            .WithName("list-lesson-proposals").WithSummary("Lessons that were proposed, the one that waits longest on top.").Produces<IReadOnlyList<LessonProposal>>();

    private static async Task<IResult> List(HttpContext http, IQuerySession session, ContentKeys keys)
    {
        var seat = Seat.Of(http);
        var mark = seat.Mark;
        var shown = new List<LessonProposal>();
        foreach (var row in await session.WithLessonsFor(seat).Where(r => r.HasLessonToCheck || r.Facilitators.Contains(mark)).ToListAsync(http.RequestAborted))
        {
            var rooms = row.Case.Rooms.Where(r => r.Proposals.Exists(p => IsFor(r, p, seat))).ToArray();
            if (rooms.Length == 0)
            {
                continue;
            }

            await http.LogAccess(AccessAction.Read, row.Id);
            var file = await RoomFile.OpenAsync(row.Id, session, keys, http.RequestAborted);
            shown.AddRange(rooms.SelectMany(r => r.Proposals.Where(p => IsFor(r, p, seat)).Select(p => file.ProposalOf(r, p, seat, row.Version))));
        }

        return Results.Ok(shown.OrderBy(p => p.State).ThenBy(p => p.ProposedAt));
    }

    private static bool IsFor(Room room, Proposal proposal, Seat seat) =>
        room.Facilitator?.Person == seat.Mark || (proposal.State == ProposalState.ToCheck && proposal.Person != seat.Mark && room.IsCheckedBy(seat));
}
