namespace Zichtlijn.Contracts.Investigations.V1;

/// <summary>The competent authority gave the mandate: the investigation has a scope and a last day. Amendments are not told.</summary>
/// <param name="TargetDate">In Europe/Amsterdam.</param>
/// <param name="ReferenceData">Version of the reference data that applied.</param>
public sealed record InvestigationMandated(
    Guid CaseId, long Version, InvestigationKind Kind, DateTimeOffset MandatedAt, DateOnly TargetDate, string ReferenceData);

/// <summary>An exploratory inquiry ended and no investigation follows, or an investigation was stopped before there was a report.</summary>
/// <param name="Outcome">Null for an inquiry that was concluded.</param>
public sealed record InvestigationEnded(
    Guid CaseId, long Version, InvestigationKind Kind, DateTimeOffset EndedAt, InvestigationOutcome? Outcome = null);

/// <summary>How an investigation ended that was stopped.</summary>
public enum InvestigationOutcome
{
    Aborted,

    /// <summary>It goes on as a criminal case; the internal track is closed.</summary>
    ConvertedToCriminal,
}

/// <summary>Somebody who reads nothing of the investigation decided something in it: they do not weigh what follows from it.</summary>
/// <param name="Mark">Theirs.</param>
public sealed record PersonWorkedOnCase(Guid CaseId, long Version, string Mark);
