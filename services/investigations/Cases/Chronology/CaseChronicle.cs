using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Endpoints;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Planning;
using Zichtlijn.Investigations.Cases.Staffing;
using Zichtlijn.Investigations.Cases.Stopping;
using Zichtlijn.Investigations.Report;
using Zichtlijn.Investigations.Rights;
using Zichtlijn.Investigations.Welfare;

namespace Zichtlijn.Investigations.Cases.Chronology;

/// <summary>What is stored with the case itself.</summary>
internal static class CaseChronicle
{
    public static Chronicle TellMandating(this Chronicle chronicle) => chronicle
        .Tell<InvestigationRequested>(ChronologyKind.Mandate, e => new(Happening.InvestigationAsked, e.AskedAt, By: null))
        .Tell<TriageWeighsAgain>(ChronologyKind.Mandate, e => new(Happening.WeighedAgain, e.ReopenedAt, By: null))
        .Tell<RaisedToCorps>(ChronologyKind.Mandate, e => new(Happening.RaisedToCorps, e.RaisedAt, By: null))
        .Tell<MandateIssued>(ChronologyKind.Mandate, (e, scene) => new(e.Motive is null ? Happening.MandateGiven : Happening.MandateAmended, e.IssuedAt, e.By)
        {
            Piece = PieceName.OfVersion(e.Number), Day = e.TargetDate, Text = scene.Words(Purposes.Amendment, e.Motive),
        })
        .Tell<AuthorityRecused>(ChronologyKind.Mandate, e => new(Happening.AuthoritySteppedBack, e.RecusedAt, e.Account))
        .Tell<InquiryConcluded>(ChronologyKind.Mandate, (e, scene) => new(
            e.FollowedBy is null ? Happening.InquiryEnded : Happening.InquiryBecameInvestigation, e.ConcludedAt, e.By)
        {
            Text = scene.Words(Purposes.Conclusion, e.Motive),
        })
        .Tell<InvestigationStopped>(ChronologyKind.Mandate, (e, scene) => new(
            e.Because == StopReason.Criminal ? Happening.LeftToProsecutor : Happening.InvestigationAborted, e.StoppedAt, e.By)
        {
            Text = scene.Words(Purposes.Stop, e.Motive),
        });

    public static Chronicle TellStaffing(this Chronicle chronicle) => chronicle
        .Tell<InvestigatorAssigned>(ChronologyKind.Staffing, e => new(Happening.InvestigatorAssigned, e.AssignedAt, e.AssignedBy) { Whom = e.Account })
        .Tell<InvestigatorWithdrawn>(ChronologyKind.Staffing, (e, scene) => new(Happening.InvestigatorWithdrawn, e.WithdrawnAt, e.WithdrawnBy)
        {
            Whom = e.Account, Text = scene.Words(Purposes.Withdrawal, e.Motive),
        })
        .Tell<NoConflictDeclared>(ChronologyKind.Staffing, e => new(Happening.NoInterestDeclared, e.DeclaredAt, e.Account))
        .Tell<InvestigatorRecused>(ChronologyKind.Staffing, e => new(Happening.InvestigatorSteppedBack, e.RecusedAt, e.Account));

    public static Chronicle TellPlanning(this Chronicle chronicle) => chronicle
        .Tell<PlanWritten>(ChronologyKind.Plan, e => new(Happening.PlanWritten, e.WrittenAt, e.By) { Piece = PieceName.OfPlan(e.Version) })
        .Tell<StepDone>(ChronologyKind.Plan, e => new(Happening.StepDone, e.DoneAt, e.By) { Piece = PieceName.OfStep(e.Number) });

    /// <summary>That somebody was asked how they are doing, and never what they said.</summary>
    public static Chronicle TellRights(this Chronicle chronicle) => chronicle
        .Tell<SubjectNotified>(ChronologyKind.Rights, e => new(Happening.SubjectNotified, e.NotifiedAt, e.By) { Piece = PieceName.OfNotice(e.Number) })
        .Tell<DroppedChargesTold>(ChronologyKind.Rights, e => new(Happening.DroppedChargesTold, e.ToldAt, e.By) { Piece = PieceName.OfNotice(e.Number) })
        .Tell<CounselNamed>(ChronologyKind.Rights, e => new(Happening.CounselNamed, e.NamedAt, e.By) { Piece = PieceName.OfNotice(e.Number) })
        .Tell<WelfareChecked>(ChronologyKind.Welfare, e => new(e.Notice is null ? Happening.ReporterCheckedOn : Happening.SubjectCheckedOn, e.NotedAt, e.By)
        {
            Piece = e.Notice is { } notice ? PieceName.OfNotice(notice) : null, Day = e.On,
        });

    /// <summary>What was responded and remarked is read with the report.</summary>
    public static Chronicle TellReport(this Chronicle chronicle) => chronicle
        .Tell<DraftSubmitted>(ChronologyKind.Report, e => new(Happening.DraftSubmitted, e.SubmittedAt, e.By) { Day = e.RespondBy })
        .Tell<ResponseTimeAsked>(ChronologyKind.Report, (e, scene) => new(Happening.ResponseTimeAsked, e.AskedAt, e.By)
        {
            Piece = PieceName.OfNotice(e.Notice), Text = scene.Words(ReportPurposes.TimeAsked, e.Motive),
        })
        .Tell<ResponseTimeExtended>(ChronologyKind.Report, (e, scene) => new(Happening.ResponseTimeExtended, e.ExtendedAt, e.By)
        {
            Day = e.Until, Text = scene.Words(ReportPurposes.MoreTime, e.Motive),
        })
        .Tell<ResponseGiven>(ChronologyKind.Report, e => new(e.Notice is null ? Happening.ReporterResponded : Happening.SubjectResponded, e.GivenAt, e.By)
        {
            Piece = e.Notice is { } notice ? PieceName.OfNotice(notice) : null,
        })
        .Tell<ReviewAsked>(ChronologyKind.Report, e => new(Happening.ReviewAsked, e.AskedAt, e.By) { Whom = e.Account })
        .Tell<ReviewerDeclared>(ChronologyKind.Report, e => new(Happening.ReviewerDeclared, e.DeclaredAt, e.Account))
        .Tell<ReviewGiven>(ChronologyKind.Report, e => new(e.Agrees ? Happening.ReviewAgreed : Happening.ReviewSentBack, e.GivenAt, e.By))
        .Tell<ReportFinalised>(ChronologyKind.Report, e => new(Happening.ReportFinalised, e.FinalisedAt, e.By));

    public static Chronicle TellTerms(this Chronicle chronicle) => chronicle
        .Tell<ClockStarted>(ChronologyKind.Terms, e => Of(Happening.TermStarted, e.StartedAt, by: null, e) with { Day = e.LastDay })
        .Tell<ClockWithdrawn>(ChronologyKind.Terms, e => Of(Happening.TermWithdrawn, e.WithdrawnAt, by: null, e))
        .Tell<ClockSuspended>(ChronologyKind.Terms, (e, scene) => Of(Happening.TermSuspended, e.SuspendedAt, e.Officer, e) with { Text = scene.Words(TermEndpoints.Purpose, e.Motive) })
        .Tell<ClockResumed>(ChronologyKind.Terms, e => Of(Happening.TermResumed, e.ResumedAt, e.Officer, e) with { Day = e.LastDay })
        .Tell<ClockExtensionAsked>(ChronologyKind.Terms, (e, scene) => Of(Happening.ExtensionAsked, e.AskedAt, e.Officer, e) with { Text = scene.Words(TermEndpoints.Purpose, e.Motive) })
        .Tell<ClockExtensionRefused>(ChronologyKind.Terms, (e, scene) => Of(Happening.ExtensionRefused, e.RefusedAt, e.RefusedBy, e) with { Text = scene.Words(TermEndpoints.Purpose, e.Motive) })
        .Tell<ClockExtended>(ChronologyKind.Terms, (e, scene) => Of(Happening.TermExtended, e.ExtendedAt, e.Officer, e) with
        {
            Day = e.LastDay, Text = scene.Words(TermEndpoints.Purpose, e.Motive),
        })
        .Tell<ClockMet>(ChronologyKind.Terms, e => Of(Happening.TermMet, e.MetAt, e.Officer, e) with { Day = e.On })
        .Tell<ClockPassed>(ChronologyKind.Terms, e => Of(Happening.TermPassed, e.PassedAt, by: null, e) with { Day = e.LastDay });

    private static Line Of(Happening what, DateTimeOffset at, string? by, IClockEvent e) => new(what, at, by) { Code = e.Clock };
}
