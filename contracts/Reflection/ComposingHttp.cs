using Zichtlijn.Contracts.Access.Http.V1;

namespace Zichtlijn.Contracts.Reflection.Http.V1;

// A facilitator takes a room with a DeclareConflict of the access contracts: POST /rooms/{room}/facilitators.
// Composed is said without a body: POST /rooms/{room}/compositions.

/// <summary>Whether somebody sits there.</summary>
public enum RoomSeatState
{
    /// <summary>They were invited and did not answer yet.</summary>
    Invited,

    /// <summary>They have no interest, and take part.</summary>
    Seated,

    /// <summary>They declined or left; their seat is for another.</summary>
    Left,
}

/// <summary>What a room must have before it is held. Each is a rule with a number in the reference data.</summary>
public enum CompositionRule
{
    /// <summary>Too few seats are taken.</summary>
    EnoughSeats,

    /// <summary>Nobody of the network for diverse professionalism, or an ally.</summary>
    Network,

    /// <summary>Nobody of another part.</summary>
    OtherPart,

    /// <summary>Nobody from outside, or of ethics.</summary>
    Ethics,

    /// <summary>Too many of the line leadership.</summary>
    FewLeaders,

    /// <summary>Somebody sits there who may not any more: they are involved, or sat too often in a row.</summary>
    NobodyInvolved,
}

/// <summary>Invites somebody: <c>POST /rooms/{room}/seats</c>, by the facilitator.</summary>
/// <param name="Seat">As what they sit there, a code of the reference data: <c>network</c>, <c>ethics</c>, <c>leadership</c> or <c>colleague</c>.</param>
/// <param name="Account">Null leaves the choice to the system.</param>
public sealed record InviteMember(string? Seat, string? Account);

/// <summary>Who can be invited now, for each kind of seat: <c>GET /rooms/{room}/candidates</c>.</summary>
/// <param name="Part">Null for the whole corps.</param>
public sealed record RoomCandidate(string Seat, string Account, string? Part);

/// <summary>A member answers an invitation: <c>POST /rooms/{room}/invitation-answers</c>.</summary>
/// <param name="Interest">Present keeps them out of the case for good.</param>
/// <param name="Accept">They take the seat; declining asks for no motive. It says nothing when they have an interest.</param>
public sealed record AnswerInvitation(Interest? Interest, bool? Accept);

/// <summary>Leaves a seat, or frees one as the facilitator: <c>POST /rooms/{room}/seats/{seat}/departures</c>; seat 0 is the facilitator's own.</summary>
/// <param name="Motive">10 to 1,000 characters.</param>
public sealed record LeaveRoomSeat(string? Motive);

/// <param name="Seat">Its number; 0 for the facilitator.</param>
/// <param name="Kind">As what they sit there, a code of the reference data; null for the facilitator.</param>
/// <param name="Part">Null for the whole corps; and of the facilitator for members, who do not learn of which part the room is.</param>
/// <param name="OtherPart">They are of another part than the room; for the facilitator.</param>
/// <param name="Me">The caller sits there.</param>
public sealed record RoomSeat(int Seat, string? Kind, string Account, string? Part, bool OtherPart, RoomSeatState State, bool Me);
