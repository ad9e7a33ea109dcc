namespace Zichtlijn.Contracts.Reporting.Http.V1;

/// <summary>Asks to read a case that is not one's own, now.</summary>
/// <param name="CaseNumber"><c>Z-year-six digits</c>.</param>
/// <param name="ReasonCode">A code of the reference data, of the kind <c>emergency</c>, or <c>ombuds</c> for the ombuds officer.</param>
/// <param name="Motive">Why, in words; 20 to 2,000 characters.</param>
public sealed record AskEmergencyAccess(string? CaseNumber, string? ReasonCode, string? Motive);

/// <summary>The same answer for every case number, whether there is such a case or not.</summary>
/// <param name="ExpiresAt">Until when somebody else can confirm it.</param>
public sealed record EmergencyAccessAsked(Guid EmergencyAccessId, DateTimeOffset ExpiresAt);

/// <summary>Where emergency access stands for whoever asked.</summary>
public enum EmergencyState
{
    Waiting,
    Granted,

    /// <summary>It was granted, and that is over.</summary>
    Ended,

    /// <summary>Nobody confirmed it in time.</summary>
    Expired,
}

/// <param name="ReportId">Where to read it; null unless it is granted now.</param>
/// <param name="Until">When the access ends or ended; null when it was not granted.</param>
public sealed record OwnEmergencyAccess(
    Guid EmergencyAccessId,
    string CaseNumber,
    string ReasonCode,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt,
    EmergencyState State,
    Guid? ReportId,
    DateTimeOffset? Until);

/// <summary>Emergency access that waits for a second person.</summary>
/// <param name="Account">Who asks.</param>
public sealed record EmergencyAccessToConfirm(
    Guid EmergencyAccessId,
    string CaseNumber,
    string Account,
    string Role,
    string ReasonCode,
    string Motive,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt);

/// <param name="Own">What the caller asked for, newest first.</param>
/// <param name="ToConfirm">What others asked for and the caller may confirm, oldest first.</param>
public sealed record EmergencyAccesses(IReadOnlyList<OwnEmergencyAccess> Own, IReadOnlyList<EmergencyAccessToConfirm> ToConfirm);
