namespace Zichtlijn.Contracts.Reporting.Http.V1;

/// <summary>What somebody was given, or asked for, beyond their own work.</summary>
public enum AccessNoticeKind
{
    /// <summary>The name of a reporter.</summary>
    Identity,

    /// <summary>A case, in an emergency, by two persons.</summary>
    Emergency,

    /// <summary>A case, by the ombuds officer.</summary>
    Ombuds,
}

public enum AccessNoticeState
{
    Asked,
    Granted,
    Refused,
    Withdrawn,

    /// <summary>Nobody decided, or whoever asked left the case before.</summary>
    Lapsed,

    /// <summary>It was granted, and that is over.</summary>
    Ended,
}

/// <summary>For those who watch over privacy: who asked for what, when and on what ground. Never why in words, never content.</summary>
/// <param name="CaseId">Null when there is no case of that number.</param>
/// <param name="Account">Who asked.</param>
/// <param name="DecidedBy">Who granted, refused or confirmed it; null when nobody had to or did.</param>
/// <param name="ReporterInformed">Whether the reporter was told beforehand; null when this is not about a name.</param>
/// <param name="Changes">How often this notice changed; an acknowledgement names what was seen.</param>
/// <param name="IsNew">It changed since it was acknowledged last.</param>
public sealed record AccessNotice(
    Guid NoticeId,
    AccessNoticeKind Kind,
    Guid? CaseId,
    string? CaseNumber,
    string Account,
    string Role,
    string ReasonCode,
    DateTimeOffset AskedAt,
    AccessNoticeState State,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? Until,
    bool? ReporterInformed,
    int Changes,
    bool IsNew);

/// <summary>A page of notices, newest first.</summary>
/// <param name="Unseen">How many notices changed since they were acknowledged last, over all pages.</param>
public sealed record AccessNotices(Page<AccessNotice> Notices, int Unseen);

/// <param name="Changes">The notice as it was seen; what changed later stays new.</param>
public sealed record AcknowledgeAccessNotice(int? Changes);
