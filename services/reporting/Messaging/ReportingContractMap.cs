using Zichtlijn.Platform.Messaging;
using Zichtlijn.Reporting.Reports;
using V1 = Zichtlijn.Contracts.Reporting.V1;

namespace Zichtlijn.Reporting.Messaging;

/// <summary>What the social desk tells other services. Never what somebody wrote, never who.</summary>
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
            ReferenceData: e.Data.ReferenceData))
        .Publish<ReceiptAcknowledged>(e => new V1.ReceiptAcknowledged(e.StreamId, e.Version, e.Data.AcknowledgedAt))
        .KeepInside<ReportTold>()
        .KeepInside<ReporterWrote>()
        .KeepInside<DeskWrote>()
        .KeepInside<AssessmentStarted>()
        .KeepInside<AssessmentConcluded>();
}
