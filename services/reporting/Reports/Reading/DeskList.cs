using System.Collections.Immutable;
using JasperFx.Events;
using Zichtlijn.Clocks;
using Zichtlijn.Contracts;
using Zichtlijn.Platform.Store;
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

    // Stored with the row and in columns of their own (ReportingService): lists are found, sorted and counted by these.

    /// <summary>The day on which somebody must next be told something.</summary>
    public DateOnly? TellOn => Clocks.TellOn;

    /// <summary>Who waits for an answer stands on top.</summary>
    public int Rank => AwaitsReply ? 0 : 1;

    /// <summary>The last day of the open term that ends first.</summary>
    public DateOnly? DueBy => Clocks.NextLastDay;

    /// <summary>The part whose desk handles it.</summary>
    public string Part => Access.Desk.Part;

    /// <summary>Marks of those of any desk who know of it whatever their part.</summary>
    public IReadOnlyList<string> KnownBy => Access.Desk.Handlers;

    /// <summary>Marks of those who are kept out of it.</summary>
    public IReadOnlyList<string> Barred => Access.Desk.Barred;

    /// <summary>The reporter took the report back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Set by the event store.</summary>
    public long Version { get; set; }
}

/// <summary>Keeps the desk's worklist; runs behind the commit so that accepting a report does not wait for it.</summary>
public sealed class DeskListProjection : RowProjection<DeskRow>
{
    public DeskListProjection()
    {
        Name = "desk-list";
        DeleteEvent<DestructionStarted>();
        DeleteEvent<DestructionRepeated>();
        BeginsWith<ReportSubmitted>(Begin);
        ChangesWith<ReceiptAcknowledged>((e, row) =>
            row with { State = row.State == ReportState.Submitted ? ReportState.Acknowledged : row.State, Clocks = row.Clocks.After(e) });
        ChangesWith<ReporterWrote>((_, row) => row with { AwaitsReply = true });
        ChangesWith<DeskWrote>((_, row) => row with { AwaitsReply = false });

        // Triage's start may be heard after its decision.
        ChangesWith<AssessmentStarted>((_, row) => row.State >= ReportState.Concluded ? row : row with { State = ReportState.InHandling });
        ChangesWith<AssessmentConcluded>((_, row) =>
            row with { State = row.State == ReportState.Closed ? row.State : ReportState.Concluded, NameRequests = [] });
        ChangesWith<FeedbackGiven>((e, row) =>
            row with { State = e.Closes ? ReportState.Closed : row.State, AwaitsReply = false, Clocks = row.Clocks.After(e) });
        ChangesWith<ReportWithdrawn>((_, row) => row with { IsWithdrawn = true, AwaitsReply = true });
        ChangesWith<DisclosureChanged>((e, row) => row with
        {
            Disclosure = e.Disclosure,
            AwaitsReply = true,
            NameRequests = e.Disclosure == Disclosure.Identified ? [] : row.NameRequests,
        });
        ChangesWith<NoConflictDeclared>((e, row) => row with { Access = row.Access.After(e) });
        ChangesWith<DeskRecused>((e, row) => Within(row.Access.After(e), row));
        ChangesWith<DeskSubstituted>((e, row) => row with { Access = row.Access.After(e) });
        ChangesWith<PersonBarred>((e, row) => Within(row.Access.After(e), row));
        ChangesWith<TriageHandlerChanged>((e, row) => Within(row.Access.After(e), row));
        ChangesWith<CoReaderChanged>((e, row) => row with { Access = row.Access.After(e) });
        ChangesWith<HandlingMoved>((e, row) => Within(row.Access.After(e), row));
        ChangesWith<AssessmentReopened>((_, row) => row with { State = ReportState.InHandling });
        ChangesWith<UnmaskRequested>((e, row) => row with { NameRequests = row.NameRequests.Add(e.RequestId) });
        ChangesWith<UnmaskGranted>((e, row) => row with { NameRequests = row.NameRequests.Remove(e.RequestId) });
        ChangesWith<UnmaskRefused>((e, row) => row with { NameRequests = row.NameRequests.Remove(e.RequestId) });
        ChangesWith<UnmaskWithdrawn>((e, row) => row with { NameRequests = row.NameRequests.Remove(e.RequestId) });

        // A file from the reporter is something that the desk must look at.
        ChangesWith<AttachmentAdded>((e, row) => e.Officer is null ? row with { AwaitsReply = true } : row);

        // What is right needs no answer; what is different does.
        ChangesWith<TranscriptAnswered>((e, row) => e.Approves ? row : row with { AwaitsReply = true });
        ChangesWith<IClockEvent>((e, row) => row with { Clocks = row.Clocks.After(e) });

        // What changes nothing that the list shows: every event counts, for the version of the row is the one that commands name.
        CountsOnly<ReportTold>();
        CountsOnly<ReportTakenDown>();
        CountsOnly<TriageAsked>();
        CountsOnly<DetrimentReported>();
        CountsOnly<AttachmentCleaned>();
        CountsOnly<AttachmentFoundUnsafe>();
        CountsOnly<AttachmentUnreadable>();
        CountsOnly<AssessmentPromised>();
        CountsOnly<ComplaintPromised>();
        CountsOnly<InvestigationAdvanced>();
        CountsOnly<OutcomeHeard>();
        CountsOnly<RecognitionOfferHeard>();
        CountsOnly<DetrimentCheckHeard>();
        CountsOnly<UnmaskAnswered>();
        CountsOnly<LegalHoldPlaced>();
        CountsOnly<LegalHoldReleased>();
        CountsOnly<DestructionOrdered>();
        CountsOnly<DestructionRejected>();
    }

    private static DeskRow Begin(IEvent<ReportSubmitted> e) => new(
        e.StreamId, e.Data.CaseNumber, e.Data.SubmittedAt, e.Data.Category, e.Data.OrganisationalPart, e.Data.Disclosure,
        e.Data.Language, ReportState.Submitted, AwaitsReply: false, e.Data.AcknowledgeBy, e.Data.FeedbackBy,
        ReportAccess.Of(e.Data))
    {
        Clocks = ReportClocks.Of(e.Data),
    };

    /// <summary>Requests of an officer who may not read the report any more are over.</summary>
    private static DeskRow Within(ReportAccess access, DeskRow row) => row with
    {
        Access = access,
        NameRequests = row.Access.TriageOfficer is { } officer && access.IsOpenToTriage(officer) ? row.NameRequests : [],
    };
}
