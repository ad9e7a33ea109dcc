using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Reflection.Rooms;
using Zichtlijn.Terms;

namespace Zichtlijn.Reflection.Cases;

/// <summary>As what somebody looks at a case.</summary>
internal enum Capacity
{
    /// <summary>They handle or weigh it, or asked for a room.</summary>
    Requester,

    /// <summary>They decide, and answer what a room advises.</summary>
    Authority,

    /// <summary>They lead a room, or could.</summary>
    Facilitator,

    /// <summary>They are invited to a room.</summary>
    Member,
}

/// <summary>From where somebody looks: one role at a time, because a token names one.</summary>
/// <param name="Parts">Whose rooms are theirs to look after or to answer: their own part, and one that is abolished and that theirs took the place of; <see cref="Corps"/> at that level.</param>
internal sealed record Seat(Colleague Who, Capacity As, IReadOnlyList<string> Parts)
{
    /// <summary>The authority of what is at the level of the corps, where others have the code of their part.</summary>
    public const string Corps = "corps";

    public string Mark => Who.Mark;

    /// <summary>Their own part, or the corps; no part has an empty code.</summary>
    public string Own => Parts is [var own, ..] ? own : "";

    /// <summary>The abolished part that theirs took the place of; empty when there is none.</summary>
    public string Before => Parts is [_, var before, ..] ? before : "";

    public static Seat Of(HttpContext http)
    {
        var who = http.Colleague();
        var parts = who.Part is { } part ? ReferenceDataSet.Current.PartsLookedAfterBy(part, Term.DayOf(http.Now())) : [];
        return http switch
        {
            _ when http.User.IsInRole(Roles.Corps) => new(who, Capacity.Authority, [Corps]),
            _ when http.User.IsInRole(Roles.UnitHead) => new(who, Capacity.Authority, parts),
            _ when http.User.IsInRole(Roles.ReflectionFacilitator) => new(who, Capacity.Facilitator, parts),
            _ when http.User.IsInRole(Roles.ReflectionMember) => new(who, Capacity.Member, []),
            _ => new(who, Capacity.Requester, []),
        };
    }
}

/// <summary>Who may know of a case and of its rooms.</summary>
internal static class Sight
{
    /// <summary>The same that lists ask the database (<see cref="KnownCases"/>).</summary>
    public static bool IsKnownTo(this ReflectionCase c, Seat seat) => c.IsOpen && !c.Access.IsBarred(seat.Mark) && (seat.As switch
    {
        Capacity.Requester => c.IsRequestedBy(seat.Mark),
        Capacity.Authority => c.IsRequestedBy(seat.Mark) || (c.IsForAuthority && c.IsDecidedBy(seat)),
        _ => c.Rooms.Exists(r => c.RoleIn(r, seat) is not null),
    });

    /// <summary>As what they see the room; null when it is none of theirs.</summary>
    public static RoomRole? RoleIn(this ReflectionCase c, Room room, Seat seat) => seat.As switch
    {
        _ when c.Access.IsBarred(seat.Mark) => null,
        Capacity.Member => !c.IsInvolved(seat.Mark) && room.SeatOf(seat.Mark) is not null ? RoomRole.Member : null,
        Capacity.Facilitator when !c.IsInvolved(seat.Mark) && (room.Facilitator?.Person == seat.Mark || c.CouldLead(room, seat)) => RoomRole.Facilitator,
        _ when c.IsAnsweredBy(room, seat) => RoomRole.Addressee,
        _ => room.Asker.Person == seat.Mark ? RoomRole.Requester : null,
    };

    /// <summary>They answer what it advises: before a triage decision whoever handles the case, or asked when nobody does any more; and else the authority.</summary>
    public static bool IsAnsweredBy(this ReflectionCase c, Room room, Seat seat) => room.Moment == ReflectionMoment.BeforeTriageDecision
        ? seat.As == Capacity.Requester && (c.Handler ?? room.Asker.Person) == seat.Mark
        : c.IsDecidedBy(seat);

    public static bool IsDecidedBy(this ReflectionCase c, Seat seat) => seat.As == Capacity.Authority && seat.Parts.Contains(c.Authority, StringComparer.Ordinal);

    /// <summary>It waits for somebody to lead it: of the part, of one that took its place, or of anywhere when nobody there is left. Of an abolished part it is taken over.</summary>
    public static bool CouldLead(this ReflectionCase c, Room room, Seat seat) => seat.As == Capacity.Facilitator && !room.IsOver
        && (room.Facilitator is null ? room.ForAllParts || seat.Parts.Contains(room.Part, StringComparer.Ordinal) : room.Facilitator.Part == seat.Before && room.Part == seat.Before);

    public static bool IsRequestedBy(this ReflectionCase c, string mark) => c.Requesters().Contains(mark, StringComparer.Ordinal);

    /// <summary>Marks of those who handle or weigh it, or asked for a room.</summary>
    public static IEnumerable<string> Requesters(this ReflectionCase c) =>
        c.Rooms.Select(r => r.Asker.Person).Concat(c.Lawyers).Concat(c.Handler is { } handler ? [handler] : []);
}
