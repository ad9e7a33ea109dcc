using Zichtlijn.Contracts.Reflection.Http.V1;

namespace Zichtlijn.Contracts.Reflection.V1;

/// <summary>A reflection room was asked for in a case. Of thematic rooms, which are about no case, nothing is told.</summary>
/// <param name="Version">Version of the case's stream in reflection; what is not newer for this room is ignored.</param>
/// <param name="Room">Its number in the case.</param>
public sealed record ReflectionAsked(Guid CaseId, long Version, int Room, ReflectionMoment Moment, DateTimeOffset AskedAt);

/// <summary>A reflection room advised: somebody has to answer. What it advised, and what was said in it, stays where it is.</summary>
/// <param name="Version">Version of the case's stream in reflection; what is not newer for this room is ignored.</param>
/// <param name="AnswerBy">The last day to answer, in Europe/Amsterdam.</param>
public sealed record ReflectionAdviceIssued(Guid CaseId, long Version, int Room, ReflectionMoment Moment, DateTimeOffset IssuedAt, DateOnly AnswerBy);

/// <summary>Whoever was advised said what they do with it. Why stays where it is.</summary>
/// <param name="Version">Version of the case's stream in reflection; what is not newer for this room is ignored.</param>
public sealed record ReflectionAnswered(Guid CaseId, long Version, int Room, ReflectionMoment Moment, ReflectionAnswer Answer, DateTimeOffset AnsweredAt);

/// <summary>A room ended before it was held: whoever waited for it waits no longer, and another can be asked for.</summary>
/// <param name="Version">Version of the case's stream in reflection; what is not newer for this room is ignored.</param>
public sealed record ReflectionStopped(Guid CaseId, long Version, int Room, ReflectionMoment Moment, DateTimeOffset StoppedAt);
