using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reflection.Rooms;

namespace Zichtlijn.Reflection.Lessons.Releasing;

// Stored in the stream of the case, or of the theme; names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>A second person put it into the library, where nothing leads back to the case; and the way from the case to it is forgotten with the case.</summary>
/// <param name="Lesson">Its id in the library; null when the case is destroyed.</param>
/// <param name="Checks">What they looked at, codes of the reference data.</param>
/// <param name="Motive">Why it may be read although facts together still may point to somebody; null when none do.</param>
public sealed record LessonReleased(
    DateTimeOffset ReleasedAt, string By, string Person, int Room, Guid Id, Guid? Lesson, IReadOnlyList<string> Checks, ProtectedContent? Motive, string ReferenceData)
    : IInRoom, IHoldsPersons<LessonReleased>
{
    public LessonReleased WithoutPersons() => this with { By = "", Person = "", Lesson = null, Motive = Motive is null ? null : ProtectedContent.Destroyed };
}

/// <summary>It does not become a lesson as it is.</summary>
public sealed record LessonReturned(DateTimeOffset ReturnedAt, string By, int Room, Guid Id, ProtectedContent Remark) : IInRoom, IHoldsPersons<LessonReturned>
{
    public LessonReturned WithoutPersons() => this with { By = "", Remark = ProtectedContent.Destroyed };
}
