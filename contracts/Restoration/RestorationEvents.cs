namespace Zichtlijn.Contracts.Restoration.V1;

/// <summary>Recognition and restoration was offered to the reporter, independent of proof and of everything else that happens with the report.</summary>
/// <param name="Version">Version of the case's stream in restoration; what is not newer is ignored.</param>
public sealed record RecognitionOffered(Guid CaseId, long Version, DateTimeOffset OfferedAt);

/// <summary>The reporter said whether they want it. It can change at any time, and nothing else follows from it.</summary>
public sealed record RecognitionAnswered(Guid CaseId, long Version, DateTimeOffset AnsweredAt, bool Accepted);

/// <summary>What was agreed with the reporter is done.</summary>
/// <param name="Satisfaction">How content the reporter is, from 1 to 5; null when they did not say.</param>
public sealed record RestorationEnded(Guid CaseId, long Version, DateTimeOffset EndedAt, int? Satisfaction);

/// <summary>The reporter is asked whether something happened to them because of the report.</summary>
/// <param name="Check">When in the case, a code of the reference data: <c>month1</c> for the first month, <c>personnelAction</c> beside the fixed ones.</param>
/// <param name="DueOn">The day by which it is known, in Europe/Amsterdam.</param>
public sealed record DetrimentCheckDue(Guid CaseId, long Version, string Check, DateOnly DueOn);

/// <summary>The reporter told that something happened to them. What, stays with restoration.</summary>
public sealed record DetrimentTold(Guid CaseId, long Version, DateTimeOffset ToldAt);
