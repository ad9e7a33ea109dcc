using System.Collections.Immutable;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Reports.Reading;

namespace Zichtlijn.Reporting.Reports;

/// <summary>Where a report stands for the desk.</summary>
public enum ReportState
{
    Submitted,
    Acknowledged,
    InHandling,
    Concluded,
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
{
    /// <summary>A report starts with two events: its facts and what was told.</summary>
    public const long FirstVersion = 2;

    /// <summary>Set by the event store: the number of events.</summary>
    public long Version { get; set; }

    /// <summary>The files that were added, in their order.</summary>
    public ImmutableList<Attachment> Attachments { get; init; } = [];

    public ReportState State => this switch
    {
        { Concluded: not null } => ReportState.Concluded,
        { AssessmentStartedAt: not null } => ReportState.InHandling,
        { AcknowledgedAt: not null } => ReportState.Acknowledged,
        _ => ReportState.Submitted,
    };

    public static Report Create(JasperFx.Events.IEvent<ReportSubmitted> submitted) =>
        new(submitted.StreamId, submitted.Data, Told: null, AcknowledgedAt: null, AssessmentStartedAt: null, Concluded: null,
            ReportAccess.Of(submitted.Data), []);

    public Report Apply(ReportTold e) => this with { Told = e };

    public Report Apply(ReceiptAcknowledged e) => this with { AcknowledgedAt = e.AcknowledgedAt };

    public Report Apply(ReporterWrote e) =>
        this with { Messages = Messages.Add(new Message(e.MessageId, FromReporter: true, e.WrittenAt, e.Text)) };

    public Report Apply(DeskWrote e) =>
        this with { Messages = Messages.Add(new Message(e.MessageId, FromReporter: false, e.WrittenAt, e.Text)) };

    public Report Apply(AssessmentStarted e) => this with { AssessmentStartedAt = e.StartedAt };

    public Report Apply(AssessmentConcluded e) => this with { Concluded = e };

    public Report Apply(NoConflictDeclared e) => this with { Access = Access.After(e) };

    public Report Apply(DeskRecused e) => this with { Access = Access.After(e) };

    public Report Apply(DeskSubstituted e) => this with { Access = Access.After(e) };

    public Report Apply(PersonBarred e) => this with { Access = Access.After(e) };

    public Report Apply(TriageHandlerChanged e) => this with { Access = Access.After(e) };

    public Report Apply(AttachmentAdded e) => this with { Attachments = Attachments.After(e) };

    public Report Apply(AttachmentCleaned e) => this with { Attachments = Attachments.After(e) };

    public Report Apply(AttachmentFoundUnsafe e) => this with { Attachments = Attachments.After(e) };

    public Report Apply(AttachmentUnreadable e) => this with { Attachments = Attachments.After(e) };
}

/// <summary>One message of the conversation between reporter and desk.</summary>
public sealed record Message(Guid Id, bool FromReporter, DateTimeOffset WrittenAt, Platform.Protection.ProtectedContent Text);
