using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reflection.Rooms.Asking;

// Stored in the stream of the case, or of the theme; names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>A room is asked for in a case.</summary>
/// <param name="Room">Its number.</param>
/// <param name="Id">By which those address it who may not know the case.</param>
/// <param name="Question">As it was after masking.</param>
public sealed record RoomAsked(
    DateTimeOffset AskedAt, string By, string Person, int Room, Guid Id, ReflectionMoment Moment, string Part, ProtectedContent Question, string ReferenceData)
    : IHoldsPersons<RoomAsked>
{
    public RoomAsked WithoutPersons() => this with { By = "", Person = "", Question = ProtectedContent.Destroyed };
}

/// <summary>A room about a theme is asked for: it begins a stream of its own.</summary>
/// <param name="Lessons">Of the library, that it is about.</param>
/// <param name="Question">As it was after masking.</param>
public sealed record ThemeAsked(
    DateTimeOffset AskedAt, string By, string Person, Guid Id, string Part, string Theme, IReadOnlyList<Guid> Lessons, ProtectedContent Question, string ReferenceData)
    : IHoldsPersons<ThemeAsked>
{
    /// <summary>The number of the one room that such a stream has.</summary>
    public const int Only = 1;

    public ThemeAsked WithoutPersons() => this with { By = "", Person = "", Question = ProtectedContent.Destroyed };
}

/// <summary>Nobody of the part is left who can lead it: facilitators of every part can.</summary>
public sealed record RoomOpenedToAll(DateTimeOffset OpenedAt, int Room) : IInRoom;

/// <summary>It ends before it is held.</summary>
public sealed record RoomStopped(DateTimeOffset StoppedAt, string By, int Room, ReflectionMoment Moment, ProtectedContent Motive) : IInRoom, IHoldsPersons<RoomStopped>
{
    public RoomStopped WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}
