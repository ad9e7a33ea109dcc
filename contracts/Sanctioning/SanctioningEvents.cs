namespace Zichtlijn.Contracts.Sanctioning.V1;

/// <summary>Somebody weighs the case as a lawyer: they read the report of the investigation, and do nothing else in the case.</summary>
/// <param name="Version">Version of the case's stream in sanctioning; what is not newer for this person is ignored.</param>
/// <param name="Mark">Theirs.</param>
/// <param name="Reads">False when they have nothing to do with the case any more.</param>
public sealed record ReportReaderChanged(Guid CaseId, long Version, string Mark, bool Reads);

/// <summary>What the reporter may know of how the case ended; told anew when it becomes something else. It says of nobody what was decided, nor which sanction.</summary>
/// <param name="Version">Version of the case's stream in sanctioning; what is not newer is ignored.</param>
/// <param name="ReachedAt">When everybody whom it is about had been told.</param>
/// <param name="MeasureTaken">A sanction was imposed on somebody.</param>
/// <param name="IsFinal">Nobody can change it any more.</param>
public sealed record OutcomeReached(Guid CaseId, long Version, DateTimeOffset ReachedAt, bool MeasureTaken, bool IsFinal);
