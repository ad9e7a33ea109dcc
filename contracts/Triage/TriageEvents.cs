namespace Zichtlijn.Contracts.Triage.V1;

/// <summary>A triage officer took the case in handling.</summary>
public sealed record TriageStarted(Guid CaseId, long Version, DateTimeOffset StartedAt);

/// <summary>Triage decided how the case goes on, and whoever must agree has agreed.</summary>
/// <param name="Outcomes">What was decided; several can run side by side.</param>
/// <param name="ReasonCode">Why, a code of the reference data; the reasoning itself stays in triage.</param>
/// <param name="ForwardTo">Who is competent instead, a code of the reference data, when it is forwarded (Awb 2:3).</param>
/// <param name="ReferenceData">Version of the reference data that applied.</param>
public sealed record TriageDecided(
    Guid CaseId, long Version, IReadOnlyList<TriageOutcome> Outcomes, string ReasonCode, DateTimeOffset DecidedAt, string ReferenceData,
    string? ForwardTo = null);

/// <summary>
/// Triage decided that the case is investigated: what the investigators' service needs to begin. So that service hears
/// of no case that is not investigated.
/// </summary>
/// <param name="InNormSet">Exclusion, discrimination or racism.</param>
/// <param name="OrganisationalPart">Where it happened.</param>
/// <param name="Parts">Every part that has to do with it; the first is where it happened.</param>
/// <param name="HandledAt">The part whose people handle it: its head gives the mandate, unless more parts have to do with it.</param>
/// <param name="Barred">Marks of those who are kept out of it.</param>
/// <param name="ReferenceData">Version of the reference data that applied.</param>
/// <param name="Expertise">Fields of which an expert must advise on it, now and later; null from before they were told.</param>
public sealed record InvestigationAsked(
    Guid CaseId, long Version, DateTimeOffset AskedAt, string CaseNumber, InvestigationKind Kind, string Category, bool InNormSet,
    string OrganisationalPart, IReadOnlyList<string> Parts, string HandledAt, IReadOnlyList<string> Barred, string ReferenceData,
    IReadOnlyList<string>? Expertise = null);

/// <summary>There are new facts: another officer weighs the case again.</summary>
public sealed record TriageReopened(Guid CaseId, long Version, DateTimeOffset ReopenedAt);

/// <summary>Those who would handle the case are below somebody it is about: a higher level handles it (Politiewet 2012 art. 70).</summary>
/// <param name="Part">The organisational part that handles it from now on.</param>
public sealed record CaseRoutedUpward(Guid CaseId, long Version, string Part, DateTimeOffset RoutedAt);

/// <summary>How a case goes on after triage.</summary>
public enum TriageOutcome
{
    /// <summary>Nothing follows. Takes a second pair of eyes.</summary>
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

    /// <summary>To the public prosecution service, or the national criminal investigation department (Rijksrecherche).</summary>
    CriminalReferral,

    /// <summary>Recognition and restoration, beside whatever else follows.</summary>
    RecognitionTrack,

    /// <summary>Somebody else is competent: it is forwarded, and the sender is told (Awb 2:3).</summary>
    Forwarding,
}
