using Zichtlijn.Contracts.Sanctioning.Http.V1;

namespace Zichtlijn.Sanctioning.Cases.Deciding;

/// <summary>What was sent to whom it is about, and whether they were heard.</summary>
/// <param name="Number">Of the intended decision.</param>
/// <param name="Views">In which form views were given; null while they were not.</param>
public sealed record SentIntention(int Number, DateTimeOffset At, IReadOnlyList<int> Charges, SanctionChoice? Sanction, ViewsForm? Views = null);

/// <summary>What was decided on one person, and what came of it.</summary>
/// <param name="Intention">Number of the intended decision.</param>
/// <param name="AtOnce">It is executed before it is irrevocable.</param>
/// <param name="IrrevocableSince">The first day on which nobody can object in time any more, and nobody had.</param>
public sealed record TakenDecision(
    int Intention, DateOnly TakenOn, SanctionChoice? Sanction, bool AtOnce, DateOnly? NotifiedOn = null, DateOnly? ObjectedOn = null, bool ObjectedLate = false, DateOnly? IrrevocableSince = null,
    DateOnly? ExecutedOn = null)
{
    /// <summary>Somebody objected in time: it stands until that was decided on.</summary>
    public bool IsContested => ObjectedOn is not null && !ObjectedLate;
}
