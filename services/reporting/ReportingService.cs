using JasperFx.Events.Projections;
using Zichtlijn.Access.Staff;
using Zichtlijn.Clocks;
using Zichtlijn.Clocks.Watching;
using Zichtlijn.Contracts.Clocks.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Contracts.Restoration.V1;
using Zichtlijn.Contracts.Sanctioning.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Platform.OpenApi;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Store;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Drafts;
using Zichtlijn.Reporting.Messaging;
using Zichtlijn.Reporting.NewsByEmail;
using Zichtlijn.Reporting.Receipts;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Acknowledging;
using Zichtlijn.Reporting.Reports.Conversing;
using Zichtlijn.Reporting.Reports.Disclosing;
using Zichtlijn.Reporting.Reports.Following;
using Zichtlijn.Reporting.Reports.GivingFeedback;
using Zichtlijn.Reporting.Reports.Reading;
using Zichtlijn.Reporting.Reports.Recusing;
using Zichtlijn.Reporting.Reports.ReportingDetriment;
using Zichtlijn.Reporting.Reports.Submitting;
using Zichtlijn.Reporting.Reports.TakingDown;
using Zichtlijn.Reporting.Reports.Timing;
using Zichtlijn.Reporting.Reports.Withdrawing;

namespace Zichtlijn.Reporting;

/// <summary>The social desk: takes reports in, keeps what was told, and talks with the reporter.</summary>
internal static class ReportingService
{
    public static void AddReporting(this WebApplicationBuilder builder)
    {
        builder.AddContentKeys("reporting");
        builder.AddNewsByEmail();
        builder.AddStaffDirectory();
        builder.AddAccessLog<HiddenReports>("reporting", "handling-internal-misconduct");
        builder.AddReceiptSessions();
        builder.AddPassSigning();
        builder.Services.AddSingleton<ReceiptSecrets>().AddSingleton<CaseNumbers>();
        builder.Services.AddHostedService<DraftExpiry>();
        builder.AddVault();
        builder.AddAttachments();
        builder.AddApiDocument("reporting", "The social desk: take in a report, follow it with its receipt code, talk with the reporter.");

        builder.AddEventStore(
            store =>
            {
                store.Events.MapEventType<ReportSubmitted>("report_submitted");
                store.Events.MapEventType<ReportTold>("report_told");
                store.Events.UseBinarySerializer<ReportTold>(new ToldFormat());
                store.Events.MapEventType<ReportTakenDown>("report_taken_down");
                store.Events.MapEventType<TranscriptAnswered>("transcript_answered");
                store.Events.MapEventType<ReceiptAcknowledged>("receipt_acknowledged");
                store.Events.MapEventType<ReporterWrote>("reporter_wrote");
                store.Events.MapEventType<DeskWrote>("desk_wrote");
                store.Events.MapEventType<TriageAsked>("triage_asked");
                store.Events.MapEventType<FeedbackGiven>("feedback_given");
                store.Events.MapEventType<ReportWithdrawn>("report_withdrawn");
                store.Events.MapEventType<DisclosureChanged>("disclosure_changed");
                store.Events.MapEventType<DetrimentReported>("detriment_reported");
                store.Events.MapEventType<AssessmentStarted>("assessment_started");
                store.Events.MapEventType<AssessmentConcluded>("assessment_concluded");
                store.Events.MapEventType<NoConflictDeclared>("no_conflict_declared");
                store.Events.MapEventType<DeskRecused>("desk_recused");
                store.Events.MapEventType<DeskSubstituted>("desk_substituted");
                store.Events.MapEventType<PersonBarred>("person_barred");
                store.Events.MapEventType<TriageHandlerChanged>("triage_handler_changed");
                store.Events.MapEventType<CoReaderChanged>("co_reader_changed");
                store.Events.MapEventType<AssessmentPromised>("assessment_promised");
                store.Events.MapEventType<ComplaintPromised>("complaint_promised");
                store.Events.MapEventType<AssessmentReopened>("assessment_reopened");
                store.Events.MapEventType<HandlingMoved>("handling_moved");
                store.Events.MapEventType<InvestigationAdvanced>("investigation_advanced");
                store.Events.MapEventType<OutcomeHeard>("outcome_heard");
                store.Events.MapEventType<RecognitionOfferHeard>("recognition_offer_heard");
                store.Events.MapEventType<DetrimentCheckHeard>("detriment_check_heard");
                store.StoreClocks();
                store.Schema.For<DeskRow>()
                    .Duplicate(r => r.Part).Duplicate(r => r.KnownBy, "text[]").Duplicate(r => r.Barred, "text[]")
                    .Duplicate(r => r.CaseNumber).Duplicate(r => r.Rank).Duplicate(r => r.DueBy)
                    .Index([r => r.Rank, r => r.DueBy!, r => r.Id]) // the order of the worklist: a page of it reads no other reports
                    .Index(r => r.TellOn!);
                store.AddVault();
                store.AddRecords();
                store.StoreAttachments();
                store.Projections.LiveStreamAggregation<Report>();
                store.Projections.Add<DeskListProjection>(ProjectionLifecycle.Async);
                store.Schema.For<ReadMark>().DocumentAlias("read_mark");
                store.Schema.For<Receipt>().DocumentAlias("receipt");
                store.Schema.For<Submission>().DocumentAlias("submission");
                store.Schema.For<Draft>().DocumentAlias("draft").Index(d => d.ExpiresAt);
            },
            ReportingContractMap.Map);

        builder.AddRecords();
        builder.AddDueWatch<Report, DueReports>();
        builder.AddMessaging("reporting", consumers => consumers
            .ConsumeRecords()
            .Consume<TriageStarted, TriageStartedConsumer>(e => e.CaseId)
            .Consume<TriageDecided, TriageDecidedConsumer>(e => e.CaseId)
            .Consume<TriageReopened, TriageReopenedConsumer>(e => e.CaseId)
            .Consume<CaseRoutedUpward, CaseRoutedUpwardConsumer>(e => e.CaseId)
            .Consume<TermChanged, TermChangedConsumer>(e => e.CaseId)
            .Consume<DraftHearingOpened, DraftHearingOpenedConsumer>(e => e.CaseId)
            .Consume<ResponseTimeExtended, ResponseTimeExtendedConsumer>(e => e.CaseId)
            .Consume<InvestigationReported, InvestigationReportedConsumer>(e => e.CaseId)
            .Consume<InvestigationEnded, InvestigationEndedConsumer>(e => e.CaseId)
            .Consume<OutcomeReached, OutcomeReachedConsumer>(e => e.CaseId)
            .Consume<RecognitionOffered, RecognitionOfferedConsumer>(e => e.CaseId)
            .Consume<DetrimentCheckDue, DetrimentCheckDueConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.TriageHandlerChanged, TriageHandlerConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.CoReaderChanged, CoReaderConsumer>(e => e.CaseId)
            .Consume<Contracts.Access.V1.PersonBarred, PersonBarredConsumer>(e => e.CaseId));
    }

    public static void MapReporting(this WebApplication app)
    {
        var api = app.MapApi("reporting");
        api.MapSubmitReport();
        api.MapTakeDownReport();
        api.MapAnswerTranscript();
        api.MapReceiptSessions();
        api.MapGivePass();
        api.MapDrafts();
        api.MapMyReport();
        api.MapConversation();
        api.MapReadMarks();
        api.MapWithdrawReport();
        api.MapChangeDisclosure();
        api.MapReportDetriment();
        api.MapOpenLinkedReport();
        api.MapDeskReports();
        api.MapDeclareConflict();
        api.MapBarPerson();
        api.MapAcknowledgeReceipt();
        api.MapLetterDrafts();
        api.MapGiveFeedback();
        api.MapNewsByEmail();
        api.MapVault();
        api.MapRecords();
        api.MapAttachmentEndpoints();
        api.MapAccessLog();
    }
}
