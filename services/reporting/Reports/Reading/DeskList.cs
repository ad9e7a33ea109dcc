using System.Collections.Immutable;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports.Timing;
using Zichtlijn.Reporting.Reports.Unmasking;

namespace Zichtlijn.Reporting.Reports.Reading;

/// <summary>One row of the desk's worklist: codes and dates, no content.</summary>
public sealed record DeskRow(
    Guid Id,
    string CaseNumber,
    DateTimeOffset SubmittedAt,
    string Category,
    string OrganisationalPart,
    Disclosure Disclosure,
    string Language,
    ReportState State,
    bool AwaitsReply,
    DateOnly AcknowledgeBy,
    DateOnly FeedbackBy,
    ReportAccess Access)
{
    /// <summary>Open requests to know who the reporter is.</summary>
    public ImmutableList<Guid> NameRequests { get; init; } = [];

    public CaseClocks Clocks { get; init; } = CaseClocks.None;

    /// <summary>Stored with the row: the day on which somebody must next be told something.</summary>
    public DateOnly? TellOn => Clocks.TellOn;

    /// <summary>Stored with the row: the last day of the open term that ends first.</summary>
    public DateOnly? DueBy => Clocks.NextLastDay;

    /// <summary>The reporter took the report back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Set by the event store.</summary>
    public long Version { get; set; }
}

/// <summary>Keeps the desk's worklist; runs behind the commit so that accepting a report does not wait for it.</summary>
public sealed partial class DeskListProjection : SingleStreamProjection<DeskRow, Guid>
{
    public DeskListProjection()
    {
        Name = "desk-list";
        DeleteEvent<DestructionStarted>();
        DeleteEvent<DestructionRepeated>();
    }

    public static DeskRow Create(IEvent<ReportSubmitted> e) => new(
        e.StreamId, e.Data.CaseNumber, e.Data.SubmittedAt, e.Data.Category, e.Data.OrganisationalPart, e.Data.Disclosure,
        e.Data.Language, ReportState.Submitted, AwaitsReply: false, e.Data.AcknowledgeBy, e.Data.FeedbackBy,
        ReportAccess.Of(e.Data))
    {
        Clocks = ReportClocks.Of(e.Data),
    };

    public static DeskRow Apply(ReceiptAcknowledged e, DeskRow row) =>
        row with { State = row.State == ReportState.Submitted ? ReportState.Acknowledged : row.State, Clocks = row.Clocks.After(e) };

    public static DeskRow Apply(IClockEvent e, DeskRow row) => row with { Clocks = row.Clocks.After(e) };

    public static DeskRow Apply(ReporterWrote e, DeskRow row) => row with { AwaitsReply = true };

    public static DeskRow Apply(DeskWrote e, DeskRow row) => row with { AwaitsReply = false };

    /// <summary>Triage's start may be heard after its decision.</summary>
    public static DeskRow Apply(AssessmentStarted e, DeskRow row) =>
        row.State >= ReportState.Concluded ? row : row with { State = ReportState.InHandling };

    public static DeskRow Apply(AssessmentConcluded e, DeskRow row) =>
        row with { State = row.State == ReportState.Closed ? row.State : ReportState.Concluded, NameRequests = [] };

    public static DeskRow Apply(AssessmentReopened e, DeskRow row) => row with { State = ReportState.InHandling };

    public static DeskRow Apply(HandlingMoved e, DeskRow row) => Within(row.Access.After(e), row);

    public static DeskRow Apply(CoReaderChanged e, DeskRow row) => row with { Access = row.Access.After(e) };

    public static DeskRow Apply(FeedbackGiven e, DeskRow row) =>
        row with { State = e.Closes ? ReportState.Closed : row.State, AwaitsReply = false, Clocks = row.Clocks.After(e) };

    public static DeskRow Apply(ReportWithdrawn e, DeskRow row) => row with { IsWithdrawn = true, AwaitsReply = true };

    public static DeskRow Apply(DisclosureChanged e, DeskRow row) => row with
    {
        Disclosure = e.Disclosure,
        AwaitsReply = true,
        NameRequests = e.Disclosure == Disclosure.Identified ? [] : row.NameRequests,
    };

    public static DeskRow Apply(NoConflictDeclared e, DeskRow row) => row with { Access = row.Access.After(e) };

    public static DeskRow Apply(DeskRecused e, DeskRow row) => Within(row.Access.After(e), row);

    public static DeskRow Apply(DeskSubstituted e, DeskRow row) => row with { Access = row.Access.After(e) };

    public static DeskRow Apply(PersonBarred e, DeskRow row) => Within(row.Access.After(e), row);

    public static DeskRow Apply(TriageHandlerChanged e, DeskRow row) => Within(row.Access.After(e), row);

    public static DeskRow Apply(UnmaskRequested e, DeskRow row) => row with { NameRequests = row.NameRequests.Add(e.RequestId) };

    public static DeskRow Apply(UnmaskGranted e, DeskRow row) => row with { NameRequests = row.NameRequests.Remove(e.RequestId) };

    public static DeskRow Apply(UnmaskRefused e, DeskRow row) => row with { NameRequests = row.NameRequests.Remove(e.RequestId) };

    public static DeskRow Apply(UnmaskWithdrawn e, DeskRow row) => row with { NameRequests = row.NameRequests.Remove(e.RequestId) };

    /// <summary>A file from the reporter is something that the desk must look at.</summary>
    public static DeskRow Apply(AttachmentAdded e, DeskRow row) => e.Officer is null ? row with { AwaitsReply = true } : row;

    /// <summary>What is right needs no answer; what is different does.</summary>
    public static DeskRow Apply(TranscriptAnswered e, DeskRow row) => e.Approves ? row : row with { AwaitsReply = true };

    // That it was taken down, what triage asks, what screening finds, and a report of detriment change nothing in the row but its version.
    public static DeskRow Apply(ReportTakenDown e, DeskRow row) => row;

    public static DeskRow Apply(TriageAsked e, DeskRow row) => row;

    public static DeskRow Apply(DetrimentReported e, DeskRow row) => row;

    public static DeskRow Apply(AttachmentCleaned e, DeskRow row) => row;

    public static DeskRow Apply(AttachmentFoundUnsafe e, DeskRow row) => row;

    public static DeskRow Apply(AttachmentUnreadable e, DeskRow row) => row;

    /// <summary>Requests of an officer who may not read the report any more are over.</summary>
    private static DeskRow Within(ReportAccess access, DeskRow row) => row with
    {
        Access = access,
        NameRequests = row.Access.TriageOfficer is { } officer && access.IsOpenToTriage(officer) ? row.NameRequests : [],
    };
}
