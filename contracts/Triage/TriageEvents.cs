namespace Zichtlijn.Contracts.Triage.V1;

/// <summary>A triage officer took the case in handling.</summary>
public sealed record TriageStarted(Guid CaseId, long Version, DateTimeOffset StartedAt);

/// <summary>Triage decided how the case goes on.</summary>
/// <param name="Outcome">What was decided.</param>
/// <param name="ReasonCode">Why, a code of the reference data; the reasoning itself stays in triage.</param>
/// <param name="ReferenceData">Version of the reference data that applied.</param>
public sealed record TriageDecided(
    Guid CaseId, long Version, TriageOutcome Outcome, string ReasonCode, DateTimeOffset DecidedAt, string ReferenceData);

/// <summary>How a case goes on after triage.</summary>
public enum TriageOutcome
{
    NoFurtherAction,

    /// <summary>A conversation in the line. Not enough on its own for discrimination, racism or exclusion.</summary>
    LineConversation,
    Mediation,
    ComplaintProcedure,
    ExploratoryInquiry,

    /// <summary>Disciplinary investigation by the integrity department of a unit.</summary>
    UnitInvestigation,

    /// <summary>Disciplinary investigation by the national team (LTIO).</summary>
    LtioInvestigation,
    CriminalReferral,
}
