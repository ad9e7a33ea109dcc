using Marten;
using Zichtlijn.Access.Reporters;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Worklist;
using Zichtlijn.Platform.Accountability;

namespace Zichtlijn.Investigations.Reporters;

/// <summary>The way of a reporter, with a pass, to the investigation of their own report. There is no other one that they could name.</summary>
internal static class ReporterCases
{
    /// <summary>Triage asked for it and did not take that back.</summary>
    public static bool IsThereForReporter(this Investigation i) => i is { IsDestroyed: false, Request: not null, IsWithdrawn: false };

    /// <summary>Null while there is none.</summary>
    public static async Task<InvestigationRow?> OfReporterAsync(this IQuerySession session, HttpContext http) =>
        await session.LoadAsync<InvestigationRow>(http.User.CaseId(), http.RequestAborted) is { } row && row.Case.IsThereForReporter() ? row : null;

    /// <summary>The reporter's investigation after that was noted; otherwise the answer.</summary>
    /// <param name="what">What of it is read, for the access log.</param>
    public static async Task<(Investigation? Case, IResult? Refused)> OpenAsReporterAsync(
        this IQuerySession session, HttpContext http, string what, AccessAction action = AccessAction.Read)
    {
        if (await session.OfReporterAsync(http) is not { } row)
        {
            return (null, await http.RefuseCase(http.User.CaseId()));
        }

        await http.LogAccess(action, row.Id, what);
        return (row.Case, null);
    }

    /// <summary>In the words of a reporter: who is named for it, and why it ended, they are told by the social desk.</summary>
    public static ReporterStage StageForReporter(this Investigation i) => i.State switch
    {
        InvestigationState.AwaitingMandate or InvestigationState.Mandated or InvestigationState.Staffed => ReporterStage.Preparing,
        InvestigationState.Planned => ReporterStage.Investigating,
        InvestigationState.HearingBothSides => ReporterStage.Responding,
        InvestigationState.PeerReview => ReporterStage.InReview,
        InvestigationState.Reported => ReporterStage.Reported,
        _ => ReporterStage.Ended,
    };
}
