namespace Zichtlijn.Contracts.Dashboard.Http.V1;

/// <summary>The phases in which a case is counted.</summary>
public enum CasePhase
{
    Reported,
    InTriage,
    InInvestigation,
    InConsultation,
    InViews,
    InObjection,
    Irrevocable,
    Closed,
}

/// <summary>One case on the case dashboard: no content, no person.</summary>
/// <param name="DueBy">The last day of the open term that ends first.</param>
/// <param name="DueTerm">That term, a code of the reference data.</param>
public sealed record DashboardCase(
    Guid CaseId,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Category,
    string OrganisationalPart,
    CasePhase Phase,
    DateTimeOffset PhaseSince,
    DateOnly? DueBy,
    bool Overdue,
    string? DueTerm = null);

/// <summary>Reported and running cases. Counts below the threshold are null, never shown.</summary>
/// <param name="Viewed">The part that the viewer may see, or null for the whole corps.</param>
/// <param name="Reported">Cases reported in the last twelve months.</param>
/// <param name="Running">Cases that are not closed.</param>
public sealed record DashboardSummary(
    string? Viewed,
    DateOnly From,
    DateOnly Until,
    int? Reported,
    int? Running,
    int? Overdue,
    IReadOnlyList<PhaseCount> Phases,
    IReadOnlyList<PartCount> Parts,
    Freshness Freshness);

public sealed record PhaseCount(CasePhase Phase, int? Count);

public sealed record PartCount(string OrganisationalPart, int? Reported, int? Running, int? Overdue);

/// <param name="State"><c>live</c> or <c>stale</c> (more than a minute behind).</param>
public sealed record Freshness(string State, DateTimeOffset UpdatedAt);
