using Marten;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.V1;
using Zichtlijn.Platform.Messaging;
using Zichtlijn.Terms;

namespace Zichtlijn.Reporting.Reports.Following;

/// <summary>There is a draft of the report: the reporter can read it and respond. What it says stays with those who investigate.</summary>
internal sealed class DraftHearingOpenedConsumer : IContractConsumer<DraftHearingOpened>
{
    public Task Consume(DraftHearingOpened contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new InvestigationAdvanced(contract.Version, contract.RespondBy, ReportedOn: null));
}

/// <summary>Both sides have longer to respond.</summary>
internal sealed class ResponseTimeExtendedConsumer : IContractConsumer<ResponseTimeExtended>
{
    public Task Consume(ResponseTimeExtended contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new InvestigationAdvanced(contract.Version, contract.RespondBy, ReportedOn: null));
}

/// <summary>The report is final: the reporter can read it. What was found is not kept here, only whether something follows from it.</summary>
internal sealed class InvestigationReportedConsumer : IContractConsumer<InvestigationReported>
{
    public Task Consume(InvestigationReported contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new InvestigationAdvanced(
                contract.Version, RespondBy: null, Term.DayOf(contract.ReportedAt), contract.Charges.Any(c => c.Finding == Finding.Established)));
}

/// <summary>It ended without a report: nobody is asked for a response any more.</summary>
internal sealed class InvestigationEndedConsumer : IContractConsumer<InvestigationEnded>
{
    public Task Consume(InvestigationEnded contract, IDocumentSession session, CancellationToken cancellationToken) =>
        session.Events.AppendExclusive(
            contract.CaseId, cancellationToken, new InvestigationAdvanced(contract.Version, RespondBy: null, ReportedOn: null));
}
