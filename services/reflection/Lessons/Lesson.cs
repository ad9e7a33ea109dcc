using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;

namespace Zichtlijn.Reflection.Lessons;

// Events of the stream of a lesson; names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>
/// A lesson stands in the library, in plain words: two people made sure that nobody is in it. It names no case, and it stays when the
/// case that it came from is destroyed.
/// </summary>
/// <param name="Part">The organisational part of the room that it came from.</param>
public sealed record LessonShared(DateTimeOffset SharedAt, string Title, string Text, string Theme, IReadOnlyList<string> Norms, string Part, string ReferenceData);

/// <summary>It is taken out of the library.</summary>
public sealed record LessonWithdrawn(DateTimeOffset WithdrawnAt, string By, ProtectedContent Motive) : IHoldsPersons<LessonWithdrawn>
{
    public LessonWithdrawn WithoutPersons() => this with { By = "", Motive = ProtectedContent.Destroyed };
}

/// <summary>A lesson as the library shows it.</summary>
public sealed record Lesson(Guid Id, string Title, string Text, string Theme, IReadOnlyList<string> Norms, string Part, DateTimeOffset SharedAt) : IHasContent
{
    public bool IsWithdrawn { get; init; }

    /// <summary>Nothing sealed was written about it before its end.</summary>
    public ProtectedContent? FirstContent => null;

    /// <summary>Set by the event store; the version that commands must name.</summary>
    public long Version { get; set; }
}

/// <summary>Changes with its stream in one transaction.</summary>
public sealed class LessonProjection : RowProjection<Lesson>
{
    public LessonProjection()
    {
        Name = "lesson";
        BeginsWith<LessonShared>(e => new(e.StreamId, e.Data.Title, e.Data.Text, e.Data.Theme, e.Data.Norms, e.Data.Part, e.Data.SharedAt));
        ChangesWith<LessonWithdrawn>((_, lesson) => lesson with { IsWithdrawn = true });
    }
}
