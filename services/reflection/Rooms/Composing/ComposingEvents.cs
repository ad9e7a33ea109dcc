using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reflection.Rooms.Composing;

// Stored in the stream of the case, or of the theme; names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>A facilitator leads the room, and said to have no interest in it.</summary>
/// <param name="Part">Where they work.</param>
public sealed record FacilitatorTook(DateTimeOffset TakenAt, string Account, string Person, int Room, ReflectionMoment Moment, string Part) : IInRoom, IHoldsPersons<FacilitatorTook>
{
    public FacilitatorTook WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>The facilitator leaves it without an interest; it waits for another.</summary>
public sealed record FacilitatorLeft(DateTimeOffset LeftAt, string By, int Room, ProtectedContent Motive) : IInRoom, IHoldsPersons<FacilitatorLeft>
{
    public FacilitatorLeft WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>A facilitator has an interest in the case, or perhaps: they are kept out of it from now on.</summary>
public sealed record FacilitatorRecused(DateTimeOffset RecusedAt, string Account, string Person, int Room, ReflectionMoment Moment) : IHoldsPersons<FacilitatorRecused>
{
    public FacilitatorRecused WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Somebody is invited.</summary>
/// <param name="Seat">Its number in the room; whoever takes over has a seat of their own.</param>
/// <param name="Kind">As what they would sit there.</param>
/// <param name="Part">Where they work; null for the whole corps.</param>
public sealed record MemberInvited(DateTimeOffset InvitedAt, string By, int Room, int Seat, string Kind, string Account, string Person, string? Part)
    : IInRoom, IHoldsPersons<MemberInvited>
{
    public MemberInvited WithoutPersons() => this with { By = "", Account = "", Person = "" };
}

/// <summary>They said to have no interest in it and take the seat: it opens to them.</summary>
public sealed record MemberSeated(DateTimeOffset SeatedAt, string Account, string Person, int Room, ReflectionMoment Moment, int Seat) : IInRoom, IHoldsPersons<MemberSeated>
{
    public MemberSeated WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>They do not come. Why is nobody's business.</summary>
public sealed record InvitationDeclined(DateTimeOffset DeclinedAt, string By, int Room, int Seat) : IInRoom, IHoldsPersons<InvitationDeclined>
{
    public InvitationDeclined WithoutPersons() => this with { By = "" };
}

/// <summary>They leave the seat without an interest, or the facilitator frees it.</summary>
public sealed record SeatLeft(DateTimeOffset LeftAt, string By, int Room, int Seat, ProtectedContent Motive) : IInRoom, IHoldsPersons<SeatLeft>
{
    public SeatLeft WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>A member has an interest in the case, or perhaps: they are kept out of it from now on.</summary>
public sealed record MemberRecused(DateTimeOffset RecusedAt, string Account, string Person, int Room, ReflectionMoment Moment) : IHoldsPersons<MemberRecused>
{
    public MemberRecused WithoutPersons() => this with { Account = "", Person = "" };
}

/// <summary>Everybody sits there whom it must have.</summary>
/// <param name="Seats">Who sat there then.</param>
/// <param name="ReferenceData">Version of the rules of its composition.</param>
public sealed record RoomComposed(DateTimeOffset ComposedAt, string By, int Room, IReadOnlyList<int> Seats, string ReferenceData) : IInRoom, IHoldsPersons<RoomComposed>
{
    public RoomComposed WithoutPersons() => this with { By = "" };
}
