namespace Zichtlijn.Contracts.Investigations.V1;

/// <summary>Both sides have longer to respond to the draft of the report. Why stays where it is.</summary>
/// <param name="RespondBy">The new last day, in Europe/Amsterdam.</param>
public sealed record ResponseTimeExtended(Guid CaseId, long Version, DateOnly RespondBy);
