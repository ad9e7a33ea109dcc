using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reflection.Rooms.Answering;

// Stored in the stream of the case, or of the theme; names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>Whoever was advised said what they do with it.</summary>
/// <param name="Motive">Null when there is none, which only following allows.</param>
public sealed record AdviceAnswered(
    DateTimeOffset AnsweredAt, string By, string Person, int Room, ReflectionMoment Moment, ReflectionAnswer Answer, ProtectedContent? Motive, string ReferenceData)
    : IInRoom, IHoldsPersons<AdviceAnswered>
{
    public AdviceAnswered WithoutPersons() => this with { By = "", Person = "", Motive = Motive is null ? null : ProtectedContent.Destroyed };
}

/// <summary>What was promised is done, and the facilitator wrote it down.</summary>
public sealed record RoomClosed(DateTimeOffset ClosedAt, string By, int Room, ProtectedContent Done) : IInRoom, IHoldsPersons<RoomClosed>
{
    public RoomClosed WithoutPersons() => this with { By = "", Done = ProtectedContent.Destroyed };
}
