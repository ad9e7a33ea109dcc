using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Cases;
using Zichtlijn.Terms;

namespace Zichtlijn.Reflection.Rooms.Composing;

/// <summary><c>POST /rooms/{id}/seats</c> and <c>GET …/candidates</c>: the facilitator invites somebody, chosen among those who can sit there, or by the system.</summary>
internal static class InviteMembers
{
    /// <summary>How many are proposed for each kind of seat: to choose from, not the whole list of who works here.</summary>
    private const int Proposed = 5;

    public static void MapInviteMembers(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rooms/{roomId:guid}/seats", Handle)
            .WithName("invite-reflection-member").WithSummary("Invite somebody to the room.").ProducesDecision().ProducesValidationProblem();
        routes.MapGet("/rooms/{roomId:guid}/candidates", Propose)
            .WithName("propose-reflection-members").WithSummary("Who can be invited now, for every kind of seat.")
            .Produces<IReadOnlyList<RoomCandidate>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Handle(Guid roomId, InviteMember request, HttpContext http, IDocumentSession session, StaffDirectory staff)
    {
        var reference = ReferenceDataSet.Current;
        var check = new Validation().Check(reference.ReflectionSeats.Contains(request.Seat ?? ""), "seat", "Choose one of the kinds of seats.");
        return check.Failed ? Problems.Invalid(check.Errors) : await session.DecideInRoomAsync(http, roomId, async (c, room, seat) => Decide(
            c, room, seat.Who, request.Seat!, request.Account, staff, await session.RestedAsync(room.Part, reference, http.RequestAborted), reference, http.Now()));
    }

    /// <param name="account">Null leaves the choice to the system.</param>
    internal static Decision Decide(
        ReflectionCase c, Room room, Colleague who, string kind, string? account, StaffDirectory staff, IReadOnlySet<string> rested, ReferenceDataSet reference, DateTimeOffset now) =>
        room.LedBefore(who, () =>
        {
            var pool = staff.Candidates(c, room, kind, Term.DayOf(now)).ToArray();
            var chosen = account is null
                ? Array.Find(pool, s => !rested.Contains(s.Mark))
                : Array.Find(pool, s => string.Equals(s.Account, account, StringComparison.OrdinalIgnoreCase));
            return room.IsFull(reference) ? ReflectionErrors.RoomIsFull
                : room.HasLeaders(kind, reference) ? ReflectionErrors.EnoughLeaders
                : chosen is null ? account is null ? ReflectionErrors.NobodyLeft : ReflectionErrors.MayNotSit
                : rested.Contains(chosen.Mark) ? ReflectionErrors.SatTooOften
                : Decision.Of(new MemberInvited(now, who.Account, room.Number, room.Seats.Count + 1, kind, chosen.Account, chosen.Mark, chosen.Part));
        });

    private static async Task<IResult> Propose(Guid roomId, HttpContext http, IQuerySession session, StaffDirectory staff)
    {
        var (seat, reference) = (Seat.Of(http), ReferenceDataSet.Current);
        if (await session.KnownTo(seat).OfRoomAsync(roomId, http.RequestAborted) is not { Case: var c } || c.RoomOf(roomId) is not { } room || room.Facilitator?.Person != seat.Mark)
        {
            return await http.RefuseCase(roomId);
        }

        var rested = await session.RestedAsync(room.Part, reference, http.RequestAborted);
        return Results.Ok(reference.ReflectionSeats.Entries.Where(kind => !room.IsFull(reference) && !room.HasLeaders(kind.Code, reference)).SelectMany(kind => staff
            .Candidates(c, room, kind.Code, Term.DayOf(http.Now())).Where(s => !rested.Contains(s.Mark)).Take(Proposed).Select(s => new RoomCandidate(kind.Code, s.Account, s.Part))));
    }
}
