using System.Collections.Immutable;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Reports.Timing;
using Zichtlijn.Reporting.Reports.Unmasking;

namespace Zichtlijn.Reporting.Reports;

/// <summary>Where a report stands for the desk.</summary>
public enum ReportState
{
    Submitted,
    Acknowledged,
    InHandling,
    Concluded,
    Closed,
}

/// <summary>A report, rebuilt from its events: small enough to be read whole for its conversation and its status.</summary>
public sealed record Report(
    Guid Id,
    ReportSubmitted Submitted,
    ReportTold? Told,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? AssessmentStartedAt,
    AssessmentConcluded? Concluded,
    ReportAccess Access,
    ImmutableList<Message> Messages)
    : IKeepsClocks
{
    /// <summary>A report starts with two events: its facts and what was told.</summary>
    public const long FirstVersion = 2;

    /// <summary>How far others may know who the reporter is, as it was chosen last.</summary>
    public Disclosure Disclosure { get; init; } = Submitted.Disclosure;

    /// <summary>Who the reporter is, as it was told last; null when nobody knows.</summary>
    public ProtectedContent? Reporter { get; init; }

    /// <summary>Set when the desk took it down.</summary>
    public ReportTakenDown? TakenDown { get; init; }

    /// <summary>What the reporter said of what was taken down.</summary>
    public ImmutableList<TranscriptAnswered> TranscriptAnswers { get; init; } = [];

    /// <summary>Who asked to know the reporter, and what became of it.</summary>
    public Requests Requests { get; init; } = Requests.None;

    /// <summary>Set by the event store: the number of events.</summary>
    public long Version { get; set; }

    /// <summary>The files that were added, in their order.</summary>
    public ImmutableList<Attachment> Attachments { get; init; } = [];

    public ReportState State => this switch
    {
        { IsClosed: true } => ReportState.Closed,
        { Concluded: not null } => ReportState.Concluded,
        { AssessmentStartedAt: not null } or { IsReopened: true } => ReportState.InHandling,
        { AcknowledgedAt: not null } => ReportState.Acknowledged,
        _ => ReportState.Submitted,
    };

    /// <summary>What the reporter was told about it, in its order.</summary>
    public ImmutableList<FeedbackGiven> Feedback { get; init; } = [];

    /// <summary>The last feedback; null while something follows, or follows again.</summary>
    public FeedbackGiven? Closing { get; init; }

    /// <summary>It was weighed again because of new facts.</summary>
    public bool IsReopened { get; init; }

    public bool IsClosed => Closing is not null;

    /// <summary>The reporter took it back; its state goes on all the same.</summary>
    public ReportWithdrawn? Withdrawn { get; init; }

    /// <summary>Reports of detriment since this one.</summary>
    public ImmutableList<DetrimentReported> Detriments { get; init; } = [];

    /// <summary>Marks of everybody who ever handled it or could open it.</summary>
    public ImmutableHashSet<string> Handled { get; init; } = [];

    /// <summary>What stands for and against its destruction.</summary>
    public CaseRetention Retention { get; init; } = CaseRetention.None;

    /// <summary>The terms of what the reporter was promised by the desk.</summary>
    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    /// <summary>For when the assessment is promised, and why not for the day that was promised first.</summary>
    public AssessmentPromised Assessment { get; init; } = null!;

    /// <summary>How the terms stand that the law gives the reporter, by their code, with the reason for which they are longer.</summary>
    public ImmutableSortedDictionary<string, ComplaintPromised> Complaint { get; init; } = ImmutableSortedDictionary.Create<string, ComplaintPromised>(StringComparer.Ordinal);

    /// <summary>What was heard last of its investigation; null before there is anything to read.</summary>
    public InvestigationAdvanced? Investigation { get; init; }

    /// <summary>How it ended, as it was heard last; null while it did not.</summary>
    public OutcomeHeard? Outcome { get; init; }

    /// <summary>When recognition and restoration was offered; null while it was not.</summary>
    public RecognitionOfferHeard? Recognition { get; init; }

    /// <summary>What the reporter was asked last of detriment; null before the first time.</summary>
    public DetrimentCheckHeard? DetrimentCheck { get; init; }

    bool IKeepsClocks.IsDestroyed => Access.IsDestroyed;

    public static Report Create(JasperFx.Events.IEvent<ReportSubmitted> submitted) =>
        new(submitted.StreamId, submitted.Data, Told: null, AcknowledgedAt: null, AssessmentStartedAt: null, Concluded: null,
            ReportAccess.Of(submitted.Data), [])
        {
            Clocks = ReportClocks.Of(submitted.Data),
            Assessment = new AssessmentPromised(TriageVersion: 0, submitted.Data.AssessBy, ReasonCode: null),
        };

    public Report Apply(ReportTold e) => this with { Told = e, Reporter = e.Reporter };

    public Report Apply(ReportTakenDown e) => this with { TakenDown = e, Handled = Handled.Add(e.Person) };

    public Report Apply(TranscriptAnswered e) => this with { TranscriptAnswers = TranscriptAnswers.Add(e) };

    public Report Apply(ReceiptAcknowledged e) => this with { AcknowledgedAt = e.AcknowledgedAt, Clocks = Clocks.After(e) };

    public Report Apply(IClockEvent e) => this with { Clocks = Clocks.After(e) };

    public Report Apply(AssessmentPromised e) => e.TriageVersion > Assessment.TriageVersion ? this with { Assessment = e } : this;

    /// <summary>A term that goes on after it stood still is as much longer as before, and for the same reason.</summary>
    public Report Apply(ComplaintPromised e)
    {
        var before = Complaint.GetValueOrDefault(e.Clock);
        var others = e.Replaces is { } replaced ? Complaint.Remove(replaced) : Complaint;
        return e.TriageVersion > (before?.TriageVersion ?? 0)
            ? this with { Complaint = others.SetItem(e.Clock, e with { ReasonCode = e.ReasonCode ?? before?.ReasonCode }) }
            : this;
    }

    public Report Apply(InvestigationAdvanced e) => e.InvestigationVersion > (Investigation?.InvestigationVersion ?? 0) ? this with { Investigation = e } : this;

    public Report Apply(OutcomeHeard e) => e.SanctioningVersion > (Outcome?.SanctioningVersion ?? 0) ? this with { Outcome = e } : this;

    public Report Apply(RecognitionOfferHeard e) => this with { Recognition = e };

    public Report Apply(DetrimentCheckHeard e) => e.RestorationVersion > (DetrimentCheck?.RestorationVersion ?? 0) ? this with { DetrimentCheck = e } : this;

    public Report Apply(ReporterWrote e) =>
        this with { Messages = Messages.Add(new Message(e.MessageId, Writer.Reporter, e.WrittenAt, e.Text) { AnswersTo = e.AnswersTo }) };

    public Report Apply(DeskWrote e) =>
        this with { Messages = Messages.Add(new Message(e.MessageId, Writer.Desk, e.WrittenAt, e.Text) { IsQuestion = e.IsQuestion }) };

    public Report Apply(TriageAsked e) =>
        this with { Messages = Messages.Add(new Message(e.MessageId, Writer.Triage, e.WrittenAt, e.Text) { IsQuestion = true }) };

    public Report Apply(FeedbackGiven e) => this with { Feedback = Feedback.Add(e), Closing = e.Closes ? e : Closing, Clocks = Clocks.After(e) };

    public Report Apply(ReportWithdrawn e) => this with { Withdrawn = e };

    /// <summary>When everybody who works on it may know the name, nobody has to ask for it.</summary>
    public Report Apply(DisclosureChanged e) => this with
    {
        Disclosure = e.Disclosure,
        Reporter = e.Reporter ?? Reporter,
        Requests = e.Disclosure == Disclosure.Identified ? Requests.Closed() : Requests,
    };

    public Report Apply(DetrimentReported e) => this with { Detriments = Detriments.Add(e) };

    public Report Apply(AssessmentStarted e) => this with { AssessmentStartedAt = e.StartedAt };

    public Report Apply(AssessmentConcluded e) => this with { Concluded = e, Requests = Requests.Closed() };

    /// <summary>
    /// Also feedback that was given after triage reopened the case and before that was heard here is not the last. Of the investigation
    /// there is nothing to read until it is heard of again; how far that was stays known, so that older news changes nothing.
    /// </summary>
    public Report Apply(AssessmentReopened e) => this with
    {
        Concluded = null,
        Closing = null,
        IsReopened = true,
        Investigation = Investigation is null ? null : Investigation with { RespondBy = null, ReportedOn = null },
    };

    public Report Apply(HandlingMoved e) => Within(Access.After(e));

    public Report Apply(CoReaderChanged e) => this with { Access = Access.After(e), Handled = Handled.Add(e.Person) };

    public Report Apply(NoConflictDeclared e) => this with { Access = Access.After(e), Handled = Handled.Add(e.Person) };

    public Report Apply(DeskRecused e) => Within(Access.After(e));

    public Report Apply(DeskSubstituted e) => this with { Access = Access.After(e), Handled = Handled.Add(e.Person) };

    public Report Apply(PersonBarred e) => Within(Access.After(e));

    public Report Apply(TriageHandlerChanged e) => Within(Access.After(e)) with { Handled = e.Person is { } person ? Handled.Add(person) : Handled };

    public Report Apply(UnmaskRequested e) => this with { Requests = Requests.After(e) };

    public Report Apply(UnmaskAnswered e) => this with { Requests = Requests.After(e) };

    public Report Apply(UnmaskGranted e) => this with { Requests = Requests.After(e) };

    public Report Apply(UnmaskRefused e) => this with { Requests = Requests.After(e) };

    public Report Apply(UnmaskWithdrawn e) => this with { Requests = Requests.After(e) };

    public Report Apply(LegalHoldPlaced e) => this with { Retention = Retention.After(e) };

    public Report Apply(LegalHoldReleased e) => this with { Retention = Retention.After(e) };

    public Report Apply(DestructionOrdered e) => this with { Retention = Retention.After(e) };

    public Report Apply(DestructionRejected e) => this with { Retention = Retention.WithoutOrder() };

    public Report Apply(DestructionStarted e) => this with { Access = Access with { IsDestroyed = true }, Retention = Retention.WithoutOrder() };

    public Report Apply(DestructionRepeated e) => this with { Access = Access with { IsDestroyed = true }, Retention = Retention.WithoutOrder() };

    public Report Apply(AttachmentAdded e) => this with { Attachments = Attachments.After(e) };

    public Report Apply(AttachmentCleaned e) => this with { Attachments = Attachments.After(e) };

    public Report Apply(AttachmentFoundUnsafe e) => this with { Attachments = Attachments.After(e) };

    public Report Apply(AttachmentUnreadable e) => this with { Attachments = Attachments.After(e) };

    /// <summary>Whoever may not read the report any more loses what was asked for or granted, in the same act.</summary>
    private Report Within(ReportAccess access) => this with { Access = access, Requests = Requests.Within(access) };
}
