namespace Zichtlijn.Sanctioning.Cases.Outcome;

// Stored in the stream of the case; its name (SanctioningStore) and members are storage format: add, never rename.

/// <summary>Everybody whom it is about was told what is decided, or that became something else: the reporter hears the same, and no more than this.</summary>
/// <param name="MeasureTaken">A sanction was imposed on somebody.</param>
/// <param name="IsFinal">Nobody can change it any more.</param>
public sealed record OutcomeReached(DateTimeOffset ReachedAt, bool MeasureTaken, bool IsFinal);
