using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next with the report of an investigation.</summary>
public enum ReportStep
{
    Write,

    /// <summary>Something is still lacking.</summary>
    Complete,

    /// <summary>Somebody whom it is about does not know of it yet.</summary>
    Notify,
    Submit,
    AwaitResponses,
    AskReview,
    AwaitReview,

    /// <summary>Whoever looked at it sent it back.</summary>
    Revise,

    /// <summary>The viewer was asked to look at it.</summary>
    AnswerReview,
    Finalise,

    /// <summary>It is final.</summary>
    Done,

    /// <summary>Nothing for whoever looks at it.</summary>
    None,
}

/// <summary>A report goes one way: written, given to both sides, looked at by somebody of another desk, final.</summary>
public static class ReportSteps
{
    public static ReportStep Of(InvestigationDetail item, ReportDetail report, string viewer) => report switch
    {
        { Final: not null } => ReportStep.Done,
        _ when AwaitsAnswerOf(report, viewer) => ReportStep.AnswerReview,
        _ when !InvestigationActions.MayWork(item, viewer) => ReportStep.None,
        { Draft: null } => ReportStep.Write,
        { Faults.Count: > 0 } when item.Next != InvestigationStep.AwaitReview => ReportStep.Complete,
        { SubmittedAt: null } => item.Next == InvestigationStep.NotifySubject ? ReportStep.Notify : ReportStep.Submit,
        _ when item.Next == InvestigationStep.AwaitReview => ReportStep.AwaitReview,
        _ when item.Next == InvestigationStep.Finalise && !IsChangedSince(report) => ReportStep.Finalise,
        _ when IsReturned(report) => ReportStep.Revise,
        _ => report.Hearing is { IsHeard: true } ? ReportStep.AskReview : ReportStep.AwaitResponses,
    };

    /// <summary>They were asked to look at it, last of all, and have not answered.</summary>
    public static bool AwaitsAnswerOf(ReportDetail report, string viewer) =>
        report is { Final: null, Reviews: [{ AnsweredAt: null } asked, ..] } && asked.Account == viewer;

    /// <summary>The part of the report that a fault is about: a charge, the summary, the course, or the report as a whole.</summary>
    public static string PartOf(ReportFault fault) => fault switch
    {
        { Charge: { } charge } => $"charge-{charge}",
        { Code: "course-missing" } => "course",
        { Code: "summary-missing" or "sanction-word" } => "summary",
        _ => "report",
    };

    /// <summary>It was saved again after somebody was asked to look at it: they agreed to something else.</summary>
    private static bool IsChangedSince(ReportDetail report) => report is { Draft: { } draft, Reviews: [var last, ..] } && draft.SavedAt > last.AskedAt;

    /// <summary>And nothing was changed since.</summary>
    private static bool IsReturned(ReportDetail report) =>
        report is { Draft: { } draft, Reviews: [{ Agrees: false, AnsweredAt: { } answered }, ..] } && draft.SavedAt <= answered;
}
