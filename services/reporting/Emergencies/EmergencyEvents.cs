using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Reporting.Emergencies;

// The stored events of emergency access, in a stream of its own: it is asked for by number, also when no such case is
// there. Names (ReportingService) and members are storage format: add, never rename.

/// <summary>Somebody wants to read a case that is not theirs, now.</summary>
/// <param name="Person">Their mark.</param>
/// <param name="ReportId">The case of that number; null when there is none.</param>
/// <param name="Motive">Why, in words; under a key of its own.</param>
/// <param name="ExpiresAt">Until when a second person can confirm it.</param>
public sealed record EmergencyAsked(
    DateTimeOffset AskedAt,
    string Officer,
    string Person,
    string Role,
    string CaseNumber,
    Guid? ReportId,
    string ReasonCode,
    ProtectedContent Motive,
    DateTimeOffset ExpiresAt,
    string ReferenceData) : IHoldsPersons<EmergencyAsked>
{
    public EmergencyAsked WithoutPersons() => this with { Officer = "", Person = "", CaseNumber = "", ReportId = null, Motive = ProtectedContent.Destroyed };
}

/// <param name="Officer">The second person; null for the ombuds officer, who needs none.</param>
public sealed record EmergencyConfirmed(DateTimeOffset ConfirmedAt, string? Officer, DateTimeOffset Until) : IHoldsPersons<EmergencyConfirmed>
{
    public EmergencyConfirmed WithoutPersons() => this with { Officer = null };
}
