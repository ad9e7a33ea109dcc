using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Cases.Following;

internal sealed class InvestigationMandatedConsumer : IContractConsumer<InvestigationMandated>
{
    public Task Consume(InvestigationMandated contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, InvestigationMandated e) => row.AfterInvestigation(new(CasePhase.InInvestigation, e.MandatedAt), e.Version);
}

internal sealed class InvestigationEndedConsumer : IContractConsumer<InvestigationEnded>
{
    public Task Consume(InvestigationEnded contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, InvestigationEnded e) => row.AfterInvestigation(new(CasePhase.Closed, e.EndedAt), e.Version);
}

/// <summary>What was established is weighed next; when nothing was, nothing follows.</summary>
internal sealed class InvestigationReportedConsumer : IContractConsumer<InvestigationReported>
{
    public Task Consume(InvestigationReported contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Change(contract.CaseId, row => Apply(row, contract), cancellationToken);

    internal static CaseRow Apply(CaseRow row, InvestigationReported e) => row.AfterInvestigation(
        new(e.Charges.Any(c => c.Finding == Finding.Established) ? CasePhase.InConsultation : CasePhase.Closed, e.ReportedAt), e.Version);
}

internal static class InvestigationPhase
{
    public static CaseRow AfterInvestigation(this CaseRow row, RowPhase phase, long version) => version <= row.InvestigationsVersion ? row : row with
    {
        ByInvestigations = phase,
        InvestigationsVersion = version,
    };
}
