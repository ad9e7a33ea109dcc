using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reflection.Deidentifying;
using Zichtlijn.Reflection.Rooms;

namespace Zichtlijn.Reflection.Lessons.Proposing;

/// <summary>
/// A lesson is proposed out of a room. Stored in the stream of the case, or of the theme; its name (ReflectionStore) and members are
/// storage format: add, never rename.
/// </summary>
/// <param name="Id">By which those address it who do not know the room.</param>
/// <param name="Found">What was masked in it.</param>
/// <param name="Combination">Facts that together still may point to somebody, by code.</param>
/// <param name="Text">A <see cref="SealedLesson"/>: what was left after masking.</param>
public sealed record LessonProposed(
    DateTimeOffset ProposedAt, string By, string Person, int Room, Guid Id, string Theme, IReadOnlyList<string> Norms, IReadOnlyList<FoundFact> Found, IReadOnlyList<string> Combination,
    ProtectedContent Text) : IInRoom, IHoldsPersons<LessonProposed>
{
    public LessonProposed WithoutPersons() => this with { By = "", Person = "", Text = ProtectedContent.Destroyed };
}

/// <summary>A lesson, as it is sealed until it is released.</summary>
internal sealed record SealedLesson(string Title, string Text);
