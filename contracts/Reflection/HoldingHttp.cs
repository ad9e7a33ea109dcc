namespace Zichtlijn.Contracts.Reflection.Http.V1;

// There is no vote in a room, and nothing in it names a sanction: it holds up a mirror.

/// <summary>Prepares a room, or prepares it anew: <c>POST /rooms/{room}/preparations</c>, by the facilitator.</summary>
/// <param name="Norms">Norms that it is about (<c>conductNorms</c>); at least one.</param>
/// <param name="Questions">1 to 10 questions of 10 to 500 characters.</param>
/// <param name="Perspectives">Through whose eyes it looks (<c>reflectionPerspectives</c>); as many as the rules want, or more.</param>
public sealed record PrepareRoom(IReadOnlyList<string>? Norms, IReadOnlyList<string>? Questions, IReadOnlyList<string>? Perspectives);

/// <inheritdoc cref="PrepareRoom"/>
public sealed record PreparationDetail(IReadOnlyList<string> Norms, IReadOnlyList<string> Questions, IReadOnlyList<string> Perspectives);

/// <summary>Records what was said: <c>POST /rooms/{room}/sessions</c>, by the facilitator. Read by those who were there and by nobody else, ever.</summary>
/// <param name="Present">Numbers of the seats of those who were there.</param>
/// <param name="Perspectives">One for each that was prepared.</param>
/// <param name="BiasChecks">One for each question of the list (<c>biasChecks</c>).</param>
/// <param name="ImpactOnVictim">20 to 5,000 characters.</param>
/// <param name="ImpactOnTeam">20 to 5,000 characters.</param>
public sealed record HoldSession(
    IReadOnlyList<int>? Present, IReadOnlyList<PerspectiveSaid>? Perspectives, IReadOnlyList<BiasCheckAnswer>? BiasChecks, string? ImpactOnVictim, string? ImpactOnTeam);

/// <param name="Perspective">A code of the reference data.</param>
/// <param name="Said">10 to 5,000 characters.</param>
public sealed record PerspectiveSaid(string? Perspective, string? Said);

/// <param name="Question">A code of the reference data.</param>
/// <param name="Answer">10 to 2,000 characters.</param>
public sealed record BiasCheckAnswer(string? Question, string? Answer);

/// <inheritdoc cref="HoldSession"/>
public sealed record SessionDetail(
    DateTimeOffset HeldAt, IReadOnlyList<int> Present, IReadOnlyList<PerspectiveSaid> Perspectives, IReadOnlyList<BiasCheckAnswer> BiasChecks, string ImpactOnVictim, string ImpactOnTeam);

/// <summary>A step of what a facilitator does in a session, for the facilitator.</summary>
public sealed record ScriptStep(string Code, string Nl, string En, string TextNl, string TextEn);

/// <summary>Advises: <c>POST /rooms/{room}/advices</c>, by the facilitator. Refused when it names a sanction.</summary>
/// <param name="Text">50 to 10,000 characters.</param>
/// <param name="Points">1 to 10 points of 10 to 1,000 characters: what is asked of whoever answers.</param>
public sealed record GiveAdvice(string? Text, IReadOnlyList<string>? Points);

/// <param name="AnswerBy">The last day to answer.</param>
public sealed record ReflectionAdviceDetail(string Text, IReadOnlyList<string> Points, DateTimeOffset IssuedAt, DateOnly AnswerBy);
