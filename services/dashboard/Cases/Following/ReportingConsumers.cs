using Marten;
using Zichtlijn.Contracts.Reporting.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Dashboard.Cases.Following;

internal sealed class ReportSubmittedConsumer : IContractConsumer<ReportSubmitted>
{
    public Task Consume(ReportSubmitted contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    /// <summary>Fills in what only reporting knows.</summary>
    internal static CaseRow Apply(CaseRow row, ReportSubmitted report) => row.CaseNumber is not null ? row
        : row.Bar(report.Barred).BeginTerms(report.SubmittedAt, ReferenceDataSet.Load(report.ReferenceData)) with
    {
        CaseNumber = row.IsDestroyed ? "" : report.CaseNumber,
        SubmittedAt = report.SubmittedAt,
        Category = report.Category,
        OrganisationalPart = report.OrganisationalPart,
        ReportVersion = Math.Max(row.ReportVersion, report.Version),
    };
}

internal sealed class FeedbackGivenConsumer : IContractConsumer<FeedbackGiven>
{
    public Task Consume(FeedbackGiven contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, FeedbackGiven e) => row.MeetTerm(RowTerms.Feedback, e.Version).MeetTerm(RowTerms.Acknowledge, e.Version).MeetTerm(RowTerms.Contact, e.Version);
}

internal sealed class ReceiptAcknowledgedConsumer : IContractConsumer<ReceiptAcknowledged>
{
    public Task Consume(ReceiptAcknowledged contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, ReceiptAcknowledged e) => row.AcknowledgedAt is not null ? row
        : row.MeetTerm(RowTerms.Acknowledge, e.Version).MeetTerm(RowTerms.Contact, e.Version) with
    {
        AcknowledgedAt = e.AcknowledgedAt,
        ReportVersion = Math.Max(row.ReportVersion, e.Version),
    };
}
