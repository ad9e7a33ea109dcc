namespace Zichtlijn.Triage.Cases.AwaitingInformation;

// What the desk tells about questions to the reporter: their words stay there. Storage format: add, never rename.

/// <summary>The reporter was asked something: the case waits for the answer.</summary>
public sealed record ReporterAsked(DateTimeOffset AskedAt, Guid QuestionId);

/// <summary>The reporter answered it.</summary>
public sealed record ReporterAnswered(DateTimeOffset AnsweredAt, Guid QuestionId);
