namespace Zichtlijn.Platform.Accountability;

/// <summary>What somebody did, or tried to do, with what is kept about people.</summary>
public enum AccessAction
{
    Read,
    Refuse,
    Export,
    Download,
    Grant,
    Withdraw,

    /// <summary>Wrote a line in a register; the reason names it.</summary>
    Record,
}

/// <summary>
/// One line of the access log. The first names are those of the Dutch standard Logboek Dataverwerkingen
/// (Logius, logboek-dataverwerkingen); who acted is added, because this log is also the audit log.
/// </summary>
/// <param name="TraceId">Trace of the request, 16 bytes in hexadecimal.</param>
/// <param name="OperationId">Span of the request, 8 bytes in hexadecimal.</param>
/// <param name="Name">The operation, as the OpenAPI document names it.</param>
/// <param name="StatusCode"><c>Ok</c>, or <c>Error</c> when it was refused.</param>
/// <param name="StartTime">When the operation began; UTC, to the microsecond.</param>
/// <param name="Resource">The service that did it.</param>
/// <param name="ProcessingActivityId">Why data were processed (<c>dpl.core.processing_activity_id</c>).</param>
/// <param name="CaseId">The case that was asked for, also when there is none of that id; null for no single case.</param>
/// <param name="Actor">The account.</param>
/// <param name="Reason">A code or the motive's code; never words of a case.</param>
public sealed record AccessRecord(
    string TraceId,
    string OperationId,
    string Name,
    string StatusCode,
    DateTimeOffset StartTime,
    string Resource,
    string ProcessingActivityId,
    Guid? CaseId,
    string Actor,
    string ActorRole,
    AccessAction Action,
    string? Reason);

/// <summary>A line as it stands in the log.</summary>
/// <param name="Number">Counted from 1 without gaps, in each service.</param>
/// <param name="Previous">Seal of the line before; zeros before the first.</param>
/// <param name="Seal">Keyed hash over number, previous seal and every field.</param>
public sealed record AccessLine(long Number, AccessRecord Record, byte[] Previous, byte[] Seal);
