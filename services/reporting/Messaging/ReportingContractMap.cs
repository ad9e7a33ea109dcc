using Zichtlijn.Clocks;
using Zichtlijn.Contracts.Records.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Reporting.Attachments;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Notices;
using Zichtlijn.Reporting.Records;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Barring = Zichtlijn.Contracts.Access.V1;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Messaging;

/// <summary>What the social desk tells other services. Never what somebody wrote, never who but by mark.</summary>
internal static class ReportingContractMap
{
    public static ContractMap Map { get; } = new ContractMap()
        .Publish<ReportSubmitted>(e => new V1.ReportSubmitted(
            CaseId: e.StreamId,
            Version: e.Version,
            CaseNumber: e.Data.CaseNumber,
            SubmittedAt: e.Data.SubmittedAt,
            Disclosure: e.Data.Disclosure,
            Category: e.Data.Category,
            Grounds: e.Data.Grounds,
            OrganisationalPart: e.Data.OrganisationalPart,
            AcknowledgeBy: e.Data.AcknowledgeBy,
            FeedbackBy: e.Data.FeedbackBy,
            ReferenceData: e.Data.ReferenceData,
            Barred: e.Data.Barred,
            HandledAt: e.Data.HandledAt,
            LinkedTo: e.Data.LinkedTo))
        .Publish<ReceiptAcknowledged>(e => new V1.ReceiptAcknowledged(e.StreamId, e.Version, e.Data.AcknowledgedAt))
        .Publish<FeedbackGiven>(e => new V1.FeedbackGiven(e.StreamId, e.Version, e.Data.GivenAt, e.Data.Closes))
        .Publish<ReportWithdrawn>(e => new V1.ReportWithdrawn(e.StreamId, e.Version, e.Data.WithdrawnAt))
        .Publish<TriageAsked>(e => new V1.ReporterAsked(e.StreamId, e.Version, e.Data.WrittenAt, e.Data.MessageId))
        .Publish<ReporterWrote>(e => e.Data is { AnswersTriage: true, AnswersTo: { } question } ? new V1.ReporterAnswered(e.StreamId, e.Version, e.Data.WrittenAt, question) : null)
        .Publish<DisclosureChanged>(e => new V1.DisclosureChanged(e.StreamId, e.Version, e.Data.ChangedAt, e.Data.Disclosure))
        .Publish<DeskRecused>(e => new Barring.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .Publish<PersonBarred>(e => e.Data is { BarredBy: null, FollowsFromReporter: false } ? null : new Barring.PersonBarred(e.StreamId, e.Version, e.Data.Person))
        .KeepAttachmentsInside()
        .PublishClocks()
        .Publish<DestructionStarted>(e => new CaseDestructionOrdered(e.StreamId, e.Version, e.Data.CertificateId))
        .Publish<DestructionRepeated>(e => new CaseDestructionOrdered(e.StreamId, e.Version, e.Data.CertificateId))
        .KeepInside<DestructionConfirmed>()
        .KeepInside<DestructionCertified>()
        .KeepInside<LegalHoldPlaced>()
        .KeepInside<LegalHoldReleased>()
        .KeepInside<DestructionOrdered>()
        .KeepInside<DestructionApproved>()
        .KeepInside<DestructionRejected>()
        .KeepInside<RetentionConfirmed>()
        .KeepInside<RetentionWithdrawn>()
        .KeepInside<NoConflictDeclared>()
        .KeepInside<DeskSubstituted>()
        .KeepInside<TriageHandlerChanged>()
        .KeepInside<ReportTold>()
        .KeepInside<DetrimentReported>()
        .KeepInside<ReportTakenDown>()
        .KeepInside<TranscriptAnswered>()
        .KeepInside<DeskWrote>()
        .KeepInside<AssessmentStarted>()
        .KeepInside<AssessmentConcluded>()
        .KeepInside<AssessmentPromised>()
        .KeepInside<ComplaintPromised>()
        .KeepInside<AssessmentReopened>()
        .KeepInside<HandlingMoved>()
        .KeepInside<InvestigationAdvanced>()
        .KeepInside<OutcomeHeard>()
        .KeepInside<RecognitionOfferHeard>()
        .KeepInside<DetrimentCheckHeard>()
        .KeepInside<CoReaderChanged>()
        .KeepInside<UnmaskRequested>()
        .KeepInside<UnmaskAnswered>()
        .KeepInside<UnmaskGranted>()
        .KeepInside<UnmaskRefused>()
        .KeepInside<UnmaskWithdrawn>()
        .KeepInside<EmergencyAsked>()
        .KeepInside<EmergencyConfirmed>()
        .KeepInside<AccessEnded>()
        .KeepInside<NoticeAcknowledged>();
}
