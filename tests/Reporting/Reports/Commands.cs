using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Http;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Acknowledging;
using Zichtlijn.Reporting.Reports.Disclosing;
using Zichtlijn.Reporting.Reports.Following;
using Zichtlijn.Reporting.Reports.GivingFeedback;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Reports.Withdrawing;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports;

/// <summary>Everything that reporter, desk and triage do with a report at a moment, behind the gate that their requests pass.</summary>
internal sealed class Commands(DateTimeOffset now)
{
    public static readonly Colleague Desk = new("desk.ams", "mark-desk.ams", "AMS");
    public static readonly Colleague Officer = new("triage.ams", "mark-triage.ams", "AMS");
    private static readonly StaffDirectory Staff = new([]);

    /// <summary>With its desk and its officer of triage, who may open it.</summary>
    public static Report Opened(params object[] events) => Given.Report(
    [
        Given.Told with { Reporter = Given.Sealed }, new NoConflictDeclared(Given.Submitted, Desk.Account, Desk.Mark),
        new TriageHandlerChanged(1, Officer.Mark, MayOpen: true), .. events,
    ]);

    public Decision Acknowledge(Report r, bool inWords) => OfDesk(r) ?? AcknowledgeReceipt.Decide(
        r, new ReceiptAcknowledged(now, Desk.Account), inWords ? new DeskWrote(Guid.Empty, now, Desk.Account, Given.Sealed) : null);

    public Decision Tell(Report r, bool closes) => OfDesk(r) ?? GiveFeedback.Decide(r, new FeedbackGiven(now, Desk.Account, Given.Sealed, Given.Sealed, closes));

    public Decision DeskWrites(Report r) => OfDesk(r) ?? Decision.Of(new DeskWrote(Guid.Empty, now, Desk.Account, Given.Sealed));

    public Decision TriageAsks(Report r) => Seen(r.Access.OfTriage(Officer)) ?? Decision.Of(new TriageAsked(Guid.Empty, now, Officer.Account, Given.Sealed));

    public Decision ReporterWrites(Report r) => OfReporter(r) ?? Decision.Of(new ReporterWrote(Guid.Empty, now, Given.Sealed));

    public Decision Withdraw(Report r) => OfReporter(r) ?? WithdrawReport.Decide(r, new ReportWithdrawn(now, Reason: null));

    public Decision Disclose(Report r, Disclosure to, bool withName) =>
        OfReporter(r) ?? ChangeDisclosure.Decide(r, new DisclosureChanged(now, to, withName ? Given.Sealed : null), [], Staff);

    /// <summary>In every state; what it leads to in another report is not looked at here.</summary>
    public Decision ReportDetriment(Report r) => OfReporter(r) ?? Decision.Of(new DetrimentReported(now, Guid.Empty, "Z-2023-000002"));

    public Decision AnswerTranscript(Report r, bool approves) =>
        OfReporter(r) ?? Zichtlijn.Reporting.Reports.TakingDown.AnswerTranscript.Decide(r, new TranscriptAnswered(now, approves, approves ? null : Given.Sealed));

    public Decision HearStarted(Report r) => Heard(r, new AssessmentStarted(now));

    public Decision HearConcluded(Report r, bool closes) => Heard(r, new AssessmentConcluded(now, closes));

    /// <param name="reopenedAt">When triage did it, which can be before this is heard.</param>
    public Decision HearReopened(Report r, DateTimeOffset? reopenedAt = null) => Heard(r, [.. TriageReopenedConsumer.Decide(r, reopenedAt ?? now)]);

    /// <summary>Of a report that is destroyed nothing is heard any more.</summary>
    private static Decision Heard(Report r, params object[] told) => r.Access.IsDestroyed ? Decision.AlreadySo : Decision.Of(told);

    private static Decision? OfReporter(Report r) => OwnReport.Missing(r) is { } refusal ? (Decision)refusal : null;

    private static Decision? OfDesk(Report r) => Seen(r.Access.OfDesk(Desk));

    private static Decision? Seen(Sight sight) => sight switch
    {
        Sight.None => (Decision)Problems.NotFound,
        Sight.Known => (Decision)AccessErrors.ConflictNotDeclared,
        _ => null,
    };
}
