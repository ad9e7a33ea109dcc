namespace Zichtlijn.Contracts.Investigations.V1;

/// <summary>The report of an investigation is final. What was found is told by code; the words stay where they are.</summary>
/// <param name="Charges">Every charge of the mandate, once.</param>
/// <param name="ReferenceData">Version of the reference data that applied.</param>
public sealed record InvestigationReported(
    Guid CaseId, long Version, InvestigationKind Kind, DateTimeOffset ReportedAt, IReadOnlyList<ReportedCharge> Charges, string ReferenceData);

/// <param name="Number">Of the charge, as the mandate has it.</param>
/// <param name="Mark">Whose conduct it is, by mark; null for somebody who is in no directory.</param>
public sealed record ReportedCharge(int Number, Finding Finding, string? Mark);
