namespace Zichtlijn.Contracts.Investigations.V1;

/// <summary>Both sides have a draft of the report and can say what they think of it. A later draft is told anew.</summary>
/// <param name="RespondBy">The last day to respond, in Europe/Amsterdam.</param>
public sealed record DraftHearingOpened(Guid CaseId, long Version, DateTimeOffset OpenedAt, DateOnly RespondBy);
