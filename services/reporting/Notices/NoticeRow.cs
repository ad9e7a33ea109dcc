using JasperFx.Events;
using Marten.Events.Projections;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Reports.Unmasking;

namespace Zichtlijn.Reporting.Notices;

/// <summary>One request for more than somebody's own work: codes, accounts and times, nothing that was written.</summary>
/// <param name="ExpiresAt">When it lapses if nobody decides; null when it waits.</param>
/// <param name="Changes">How often it changed.</param>
/// <param name="Seen">How often it had changed when it was acknowledged last.</param>
public sealed record NoticeRow(
    Guid Id,
    AccessNoticeKind Kind,
    Guid? CaseId,
    string? CaseNumber,
    string Account,
    string Person,
    string Role,
    string ReasonCode,
    DateTimeOffset AskedAt,
    AccessNoticeState State,
    DateTimeOffset? ExpiresAt,
    bool? ReporterInformed,
    int Changes = 1,
    int Seen = 0)
{
    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Stored with the row, so that it can be counted.</summary>
    public bool IsNew => Seen < Changes;
}

/// <summary>Collects notices from the streams of reports and of emergency access; it runs behind the commit.</summary>
public sealed class NoticeProjection : MultiStreamProjection<NoticeRow, Guid>
{
    public NoticeProjection()
    {
        Name = "access-notices";
        Identity<UnmaskRequested>(e => e.RequestId);
        Identity<UnmaskGranted>(e => e.RequestId);
        Identity<UnmaskRefused>(e => e.RequestId);
        Identity<UnmaskWithdrawn>(e => e.RequestId);
        Identity<IEvent<EmergencyAsked>>(e => e.StreamId);
        Identity<IEvent<EmergencyConfirmed>>(e => e.StreamId);
        Identity<AccessEnded>(e => e.NoticeId);
        Identity<NoticeAcknowledged>(e => e.NoticeId);
    }

    /// <summary>What comes when the notice is gone, for its case was destroyed, makes none. Marten's own convention would make an empty one.</summary>
    public override NoticeRow? Evolve(NoticeRow? snapshot, Guid id, IEvent e) => (snapshot, e) switch
    {
        (null, IEvent<UnmaskRequested> asked) => Begin(asked),
        (null, IEvent<EmergencyAsked> asked) => Begin(asked),
        (null, _) => null,
        ({ } row, _) => After(row, e.Data),
    };

    private static NoticeRow Begin(IEvent<UnmaskRequested> e) => new(
        e.Data.RequestId, AccessNoticeKind.Identity, e.StreamId, CaseNumber: null, e.Data.Officer, e.Data.Person, Roles.Triage, e.Data.ReasonCode,
        e.Data.RequestedAt, AccessNoticeState.Asked, ExpiresAt: null, ReporterInformed: e.Data.AnswerBy is not null);

    private static NoticeRow Begin(IEvent<EmergencyAsked> e) => new(
        e.StreamId, e.Data.Role == Roles.Ombuds ? AccessNoticeKind.Ombuds : AccessNoticeKind.Emergency, e.Data.ReportId, e.Data.CaseNumber,
        e.Data.Officer, e.Data.Person, e.Data.Role, e.Data.ReasonCode, e.Data.AskedAt, AccessNoticeState.Asked, e.Data.ExpiresAt, ReporterInformed: null);

    /// <summary>That time ran out is no news; the notice stays seen.</summary>
    private static NoticeRow After(NoticeRow row, object happened) => happened switch
    {
        UnmaskGranted e => Decided(row, AccessNoticeState.Granted, e.Officer, e.GrantedAt) with { Until = e.Until },
        UnmaskRefused e => Decided(row, AccessNoticeState.Refused, e.Officer, e.RefusedAt),
        UnmaskWithdrawn e => row.State == AccessNoticeState.Asked
            ? Decided(row, AccessNoticeState.Withdrawn, by: null, e.WithdrawnAt)
            : row with { State = AccessNoticeState.Ended, Until = e.WithdrawnAt, Changes = row.Changes + 1 },
        EmergencyConfirmed e => Decided(row, AccessNoticeState.Granted, e.Officer, e.ConfirmedAt) with { Until = e.Until },
        AccessEnded => row with { State = AccessNoticeState.Ended },
        NoticeAcknowledged e => row with { Seen = Math.Max(row.Seen, e.Changes) },
        _ => row,
    };

    private static NoticeRow Decided(NoticeRow row, AccessNoticeState state, string? by, DateTimeOffset at) =>
        row with { State = state, DecidedBy = by, DecidedAt = at, Changes = row.Changes + 1 };
}
