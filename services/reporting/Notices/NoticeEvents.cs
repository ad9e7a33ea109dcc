namespace Zichtlijn.Reporting.Notices;

// What becomes of notices themselves, each in a stream of its own: neither changes a case. Names (ReportingService) and
// members are storage format: add, never rename.

/// <summary>What somebody was given is over; the access log says so too.</summary>
/// <param name="NoticeId">Id of the request or emergency access.</param>
public sealed record AccessEnded(Guid NoticeId, DateTimeOffset NotedAt);

/// <summary>A privacy officer has seen a notice; who it was stands in the access log.</summary>
/// <param name="Changes">How often it had changed then.</param>
public sealed record NoticeAcknowledged(Guid NoticeId, DateTimeOffset AcknowledgedAt, int Changes);
