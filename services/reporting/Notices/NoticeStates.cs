using Marten;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Reporting.Reports;

namespace Zichtlijn.Reporting.Notices;

internal static class NoticeStates
{
    /// <summary>Where a notice stands now: time runs out, and people leave cases, without an event of its own.</summary>
    public static async Task<AccessNoticeState> StateAt(
        this IQuerySession session, NoticeRow row, DateTimeOffset now, CancellationToken cancellationToken) => row switch
    {
        { State: not (AccessNoticeState.Asked or AccessNoticeState.Granted) } => row.State,
        { State: AccessNoticeState.Asked, ExpiresAt: { } expires } when now >= expires => AccessNoticeState.Lapsed,
        { State: AccessNoticeState.Granted, Until: { } until } when now >= until => AccessNoticeState.Ended,
        { CaseId: { } caseId } when await session.Events.AggregateStreamAsync<Report>(caseId, token: cancellationToken) is { } report =>
            Of(row, report, now),
        _ => row.State,
    };

    internal static AccessNoticeState Of(NoticeRow row, Report report, DateTimeOffset now) => row.Kind == AccessNoticeKind.Identity
        ? report.Requests.Find(row.Id)?.StateAt(now) switch
        {
            UnmaskState.Ended => AccessNoticeState.Ended,
            UnmaskState.NotGranted => AccessNoticeState.Lapsed,
            _ => row.State,
        }
        : row.State == AccessNoticeState.Granted && report.Access.Desk.IsBarred(row.Person) ? AccessNoticeState.Ended : row.State;
}
