using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reflection.Rooms.Holding;

// Stored in the stream of the case, or of the theme; names (ReflectionStore) and members are storage format: add, never rename.

/// <summary>The facilitator prepared it, or prepared it anew.</summary>
public sealed record RoomPrepared(
    DateTimeOffset PreparedAt, string By, int Room, IReadOnlyList<string> Norms, IReadOnlyList<string> Perspectives, ProtectedContent Questions, string ReferenceData)
    : IInRoom, IHoldsPersons<RoomPrepared>
{
    public RoomPrepared WithoutPersons() => this with { By = "", Questions = ProtectedContent.Destroyed };
}

/// <summary>It was held. What was said is read by those who were there, and by nobody else.</summary>
/// <param name="Present">Numbers of the seats of those who were there.</param>
/// <param name="Persons">Their marks.</param>
/// <param name="Text">A <see cref="SealedSession"/>.</param>
public sealed record SessionHeld(
    DateTimeOffset HeldAt, string By, int Room, IReadOnlyList<int> Present, IReadOnlyList<string> Persons, ProtectedContent Text, string ReferenceData)
    : IInRoom, IHoldsPersons<SessionHeld>
{
    public SessionHeld WithoutPersons() => this with { By = "", Persons = [], Text = ProtectedContent.Destroyed };
}

/// <summary>What was said in a session, as it is sealed.</summary>
internal sealed record SealedSession(IReadOnlyList<PerspectiveSaid> Perspectives, IReadOnlyList<BiasCheckAnswer> BiasChecks, string ImpactOnVictim, string ImpactOnTeam);

/// <summary>It advises whoever has to answer.</summary>
/// <param name="AnswerBy">The last day to answer.</param>
/// <param name="Text">A <see cref="SealedAdvice"/>.</param>
public sealed record AdviceIssued(DateTimeOffset IssuedAt, string By, int Room, ReflectionMoment Moment, DateOnly AnswerBy, ProtectedContent Text, string ReferenceData)
    : IInRoom, IHoldsPersons<AdviceIssued>
{
    public AdviceIssued WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}

/// <summary>An advice, as it is sealed.</summary>
internal sealed record SealedAdvice(string Text, IReadOnlyList<string> Points);
