namespace Zichtlijn.Sanctioning.Cases.Reflecting;

/// <summary>
/// Whether this case waits for the advice of a reflection room, by the rule of the part on the day on which there was something to weigh.
/// Said once: a rule that changes later touches no case that runs. A case of before there was a rule has none of these and waits for nothing.
/// </summary>
/// <param name="Waits">Nothing is proposed before the advice was answered.</param>
/// <param name="ReferenceData">Version of the reference data that applied.</param>
public sealed record ReflectionRuled(DateTimeOffset RuledAt, bool Waits, string ReferenceData);

/// <summary>A reflection room advised on the case before a proposal, and whoever decides has answered. What it advised is not told. It may be heard before anything else of the case.</summary>
/// <param name="Room">Its number in the case.</param>
public sealed record ReflectionAnswerHeard(DateTimeOffset AnsweredAt, int Room);
