namespace Zichtlijn.Contracts.Access.Http.V1;

/// <summary>One line of a service's access log. Names follow the Dutch standard Logboek Dataverwerkingen.</summary>
/// <param name="Name">The operation, as the OpenAPI document names it.</param>
/// <param name="StatusCode"><c>Ok</c> or <c>Error</c>.</param>
/// <param name="ProcessingActivityId">Why data were processed: <c>dpl.core.processing_activity_id</c>.</param>
/// <param name="CaseId">The case that was asked for, also when there is none of that id.</param>
/// <param name="Action"><c>read</c>, <c>refuse</c>, <c>export</c>, <c>download</c>, <c>grant</c>, <c>withdraw</c> or <c>record</c>.</param>
public sealed record AccessLogLine(
    DateTimeOffset StartTime,
    string TraceId,
    string OperationId,
    string Name,
    string StatusCode,
    string ProcessingActivityId,
    Guid? CaseId,
    string Actor,
    string ActorRole,
    string Action,
    string? Reason);

/// <summary>Who has seen a case, as its handlers see it.</summary>
public sealed record CaseReader(string Account, string Role, int Times, DateTimeOffset LastAt);

/// <summary>Whether somebody has a personal or professional interest in a case.</summary>
public enum Interest
{
    /// <summary>The case may be opened.</summary>
    None,

    /// <summary>Or perhaps: the case goes to somebody else.</summary>
    Present,
}

public sealed record DeclareConflict(Interest? Interest);

/// <param name="Account">Who was found to have an interest in the case.</param>
/// <param name="Motive">How that became known; 10 to 1,000 characters.</param>
public sealed record BarPerson(string? Account, string? Motive);
