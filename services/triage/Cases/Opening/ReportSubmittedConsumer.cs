using Marten;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Triage.Cases.Opening;

/// <summary>A report came in: triage has a case, with its term (D15).</summary>
internal sealed class ReportSubmittedConsumer : IContractConsumer<ReportSubmitted>
{
    public Task Consume(ReportSubmitted contract, IDocumentSession session, CancellationToken cancellationToken)
    {
        session.Events.StartStream<TriageCase>(contract.CaseId, Open(contract, ReferenceDataSet.Current));
        return Task.CompletedTask;
    }

    internal static CaseReceived Open(ReportSubmitted report, ReferenceDataSet reference) => new(
        CaseNumber: report.CaseNumber,
        SubmittedAt: report.SubmittedAt,
        Disclosure: report.Disclosure,
        Category: report.Category,
        Grounds: report.Grounds,
        InNormSet: reference.MisconductCategories.Find(report.Category)?.NormSet ?? false,
        OrganisationalPart: report.OrganisationalPart,
        AcknowledgeBy: report.AcknowledgeBy,
        DecideBy: reference.Terms["triage"].LastDay(Term.DayOf(report.SubmittedAt)),
        FeedbackBy: report.FeedbackBy,
        ReferenceData: reference.Version,
        Barred: report.Barred,
        HandledAt: report.HandledAt);
}
